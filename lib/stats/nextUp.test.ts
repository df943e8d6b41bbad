import { expect, it } from 'vitest';
import type { Game } from '#lib/domain/game.ts';
import { nextUp } from './nextUp.ts';

function game(id: number, part: Partial<Game>): Game {
  return {
    id,
    title: null,
    icon: null,
    consoleId: 1,
    consoleName: null,
    possible: 20,
    awarded: 10,
    awardedHardcore: 10,
    lastUnlock: null,
    award: null,
    awardName: null,
    awardDate: null,
    ...part,
  };
}

const ids = (games: Game[]) => nextUp(games, 10).map(({ game: one, left }) => [one.id, left]);

it('puts the fewest hardcore unlocks left first, then the fuller set, then the later unlock', () => {
  const games = [
    game(1, { awardedHardcore: 15 }),
    game(2, { awardedHardcore: 17 }),
    game(3, { possible: 100, awardedHardcore: 95, lastUnlock: '2024-01-01T00:00:00+00:00' }),
    game(4, { possible: 100, awardedHardcore: 95, lastUnlock: '2025-01-01T00:00:00+00:00' }),
  ];
  expect(ids(games)).toEqual([
    [2, 3],
    [4, 5],
    [3, 5],
    [1, 5],
  ]);
  expect(nextUp(games, 2)).toHaveLength(2);
});

it('leaves out mastered (revised or not), retired, and games not begun in hardcore', () => {
  const games = [
    game(1, { award: 'mastered', awardedHardcore: 20 }),
    game(2, { award: 'mastered', awardedHardcore: 18 }),
    game(3, { possible: 0 }),
    game(4, { awarded: 20, awardedHardcore: 0 }),
    game(5, { awardedHardcore: null }),
  ];
  expect(ids(games)).toEqual([]);
});

it('includes completed and beaten games: mastery is still ahead', () => {
  const games = [
    game(1, { award: 'completed', awarded: 20, awardedHardcore: 18 }),
    game(2, { award: 'beaten-hardcore', awardedHardcore: 17 }),
  ];
  expect(ids(games)).toEqual([
    [1, 2],
    [2, 3],
  ]);
});
