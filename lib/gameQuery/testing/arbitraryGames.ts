import fc from 'fast-check';
import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';

const TITLES = [
  '~Hack~ Mossy Caverns [Subset - Bonus]',
  "~Homebrew~ ~Demo~ Bob's Game",
  'Dragon Quest III | Dragon Warrior III',
  'ドラゴンクエスト | Dragon Quest',
  'Ōkami',
  'Legend of Zelda, The: The Minish Cap',
  '007: Agent Under Fire',
  'Devember🍂',
  'Tony Hawk’s Pro Skater',
  'Spider‑Man',
];
const text = fc.oneof(fc.constantFrom(...TITLES), fc.string({ unit: 'grapheme', maxLength: 12 }));
const seconds = fc.integer({ min: Date.UTC(2012, 1, 29) / 1000, max: Date.UTC(2030) / 1000 });
const date = fc.oneof(
  seconds.map((at) => `${new Date(at * 1000).toISOString().slice(0, 19)}+00:00`),
  // As nobody writes them yet.
  fc.constantFrom('2024-02-29 10:00:00', '2024-02-29T10:00:00Z', '2024-02-30T10:00:00+00:00', ''),
);
const icon = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }).map((n) => `/Images/${String(n).padStart(6, '0')}.png`),
  fc.constantFrom(
    '/Images/1234567.png',
    '/Images/1.png',
    '/Images/000000.png',
    '//elsewhere/x.png',
  ),
);
const count = fc.integer({ min: 0, max: 300 });
const NONE = { nil: null, freq: 8 };

const game: fc.Arbitrary<Game> = fc
  .record({
    id: fc.integer({ min: 1, max: 40_000 }),
    title: fc.option(text, NONE),
    icon: fc.option(icon, NONE),
    consoleId: fc.integer({ min: 1, max: 5 }),
    consoleName: fc.option(fc.constantFrom('NES/Famicom', 'Game Boy'), NONE),
    possible: count,
    awarded: fc.option(count, NONE),
    awardedHardcore: fc.option(count, NONE),
    lastUnlock: fc.option(date, NONE),
    awardName: fc.option(
      fc.constantFrom('mastered', 'completed', 'beaten-hardcore', 'beaten-casual', 'perfected', ''),
      { nil: null },
    ),
    awardDate: fc.option(date, NONE),
  })
  .map((row) => ({ ...row, award: parseAward(row.awardName) }));

/** Lists of games, odd ones among them, with nulls wherever the upstream may send them. */
export const arbitraryGames = fc.array(game, { maxLength: 40 });
