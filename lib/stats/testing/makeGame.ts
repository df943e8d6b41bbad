import fc from 'fast-check';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';

/** A started game; a test overrides the fields it is about. */
export function makeGame(part: Partial<Game> = {}): Game {
  const award = part.award ?? null;
  return {
    id: 1,
    title: 'Game',
    icon: null,
    consoleId: 7,
    consoleName: `System ${part.consoleId ?? 7}`,
    possible: 40,
    awarded: 30,
    awardedHardcore: 30,
    lastUnlock: '2024-03-01T12:00:00+00:00',
    award,
    awardName: award,
    awardDate: award === null ? null : '2024-03-01T12:00:00+00:00',
    ...part,
  };
}

const date = fc.option(
  fc
    .integer({ min: Date.UTC(2012, 0), max: Date.UTC(2027, 0) })
    .map((ms) => `${new Date(ms - (ms % 86_400_000)).toISOString().slice(0, 19)}+00:00`),
);

/** Lists of games of every kind: awards of known and unknown kinds, null dates, retired sets. */
export const anyGames: fc.Arbitrary<Game[]> = fc.array(
  fc
    .record({
      id: fc.integer({ min: 1, max: 1_000_000 }),
      title: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 })),
      consoleId: fc.integer({ min: 1, max: 110 }),
      possible: fc.integer({ min: 0, max: 5 }),
      awarded: fc.option(fc.integer({ min: 0, max: 6 })),
      lastUnlock: date,
      award: fc.constantFrom(...AWARD_KINDS, 'other' as const, null),
      awardDate: date,
    })
    .map((part) => makeGame(part.award === null ? { ...part, awardDate: null } : part)),
  { maxLength: 40 },
);
