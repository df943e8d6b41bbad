import { expect, test } from 'vitest';
import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { makeGames } from '#lib/players/testing/parts.ts';
import { type AnnouncedKind, writeAnnouncement } from './announcement.ts';

const SITE = 'https://games.example';
const ALL: AnnouncedKind[] = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore'];

/** Games with awards of one kind, a day apart; game n has the nth. */
function awarded(count: number, kind: AwardKind = 'mastered'): Game[] {
  return makeGames(count).map((game, index) => ({
    ...game,
    award: kind,
    awardDate: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
  }));
}

interface Options {
  kind?: AwardKind;
  gameTitle?: string | null;
  consoleName?: string | null;
  kinds?: AnnouncedKind[];
}

/** Announces the last of these games. */
function write(games: readonly Game[], options: Options = {}) {
  const { kind = 'mastered', gameTitle = 'Batman Returns', consoleName = 'Game Gear' } = options;
  const { kinds = ['mastered', 'milestone'] } = options;
  const gameId = games.at(-1)?.id ?? 0;
  const award = { player: 'MaxMilyin', kind, gameId, gameTitle, consoleName };
  return writeAnnouncement(award, games, new Set(kinds), SITE);
}

test('an award leads to the profile, a milestone to its page', () => {
  expect(write(awarded(7))).toBe(
    'MaxMilyin mastered Batman Returns (Game Gear): https://games.example/u/MaxMilyin',
  );
  expect(write(awarded(100))).toBe(
    'MaxMilyin mastered Batman Returns (Game Gear), the 100th game mastered: https://games.example/u/MaxMilyin/milestone/mastered/100',
  );
});

test('masteries and milestones only, unless other kinds are listed', () => {
  const kind = 'beaten-hardcore';
  expect(write(awarded(7, kind), { kind })).toBeNull();
  expect(write(awarded(10, kind), { kind })).toContain('/milestone/beaten-hardcore/10');
  expect(write(awarded(7, kind), { kind, kinds: ALL })).toContain('MaxMilyin beat Batman Returns');
  expect(write(awarded(10, kind), { kind, kinds: ['mastered'] })).toBeNull();
});

test('a game that is not in the list yet is no milestone', () => {
  expect(write([])).toContain('MaxMilyin mastered Batman Returns');
});

test('a title from the list where the feed has none, and no system', () => {
  const games = awarded(7).map((game) => ({ ...game, title: 'From the list' }));
  expect(write(games, { gameTitle: null, consoleName: null })).toContain('mastered From the list:');
  expect(write([], { gameTitle: null })).toContain('mastered a game');
});

test('a title is text: no markup, mention or line break, and not too long', () => {
  const gameTitle = `<!channel> **x** ~~y~~ [a](b)\n\u202e\`z\` ${'w'.repeat(300)}`;
  const content = write(awarded(7), { gameTitle }) ?? '';
  expect(content).toContain('‹!channel› \\*\\*x\\*\\* \\~~y\\~~ [a](b) \\`z\\`');
  expect(content).not.toMatch(/[<>\n\u202e]/);
  expect(content.length).toBeLessThan(400);
});
