import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dustShelf } from './dustShelf.ts';
import { anyGames, makeGame } from './testing/makeGame.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
/** So many days before now. */
const ago = (days: number) => `${new Date(NOW - days * DAY).toISOString().slice(0, 19)}+00:00`;
const left = (days: number, part: Parameters<typeof makeGame>[0] = {}) =>
  makeGame({ lastUnlock: ago(days), ...part });
const titles = (games: Parameters<typeof dustShelf>[0]) =>
  dustShelf(games, NOW).games.map(({ title }) => title);

describe('dustShelf', () => {
  it('contains games unplayed for 90 days, longest first', () => {
    const games = [
      left(89, { title: 'Fresh' }),
      left(90, { title: 'Just' }),
      left(4000, { title: 'Old' }),
      left(400, { title: 'Middle' }),
    ];
    expect(titles(games)).toEqual(['Old', 'Middle', 'Just']);
  });

  it('orders ties by id', () => {
    const games = [left(100, { id: 5, title: 'b' }), left(100, { id: 2, title: 'a' })];
    expect(titles(games)).toEqual(['a', 'b']);
  });

  it('leaves out awards, subsets, retired sets, and games never started or without a date', () => {
    expect(
      titles([
        left(100, { award: 'beaten-softcore' }),
        left(100, { award: 'other' }),
        left(100, { title: 'Game [Subset - Bonus]' }),
        left(100, { possible: 0, awarded: 0 }),
        left(100, { awarded: 0 }),
        left(100, { awarded: null }),
        left(100, { awarded: 40 }),
        left(100, { awarded: 42 }),
        left(100, { lastUnlock: null }),
        left(100, { lastUnlock: 'yesterday' }),
        left(100, { title: 'Stays' }),
      ]),
    ).toEqual(['Stays']);
  });

  it('resumes the most complete set, on a tie the one unplayed for longest', () => {
    const games = [
      left(500, { title: 'Half', possible: 10, awarded: 5 }),
      left(200, { title: 'Most, later', possible: 10, awarded: 9 }),
      left(300, { title: 'Most', possible: 20, awarded: 18 }),
      left(10, { title: 'Fuller, but not dusty', possible: 100, awarded: 99 }),
    ];
    expect(dustShelf(games, NOW).resume?.title).toBe('Most');
    expect(dustShelf([], NOW)).toEqual({ games: [], resume: null });
  });

  it('contains no other games, and resumes one of its own', () => {
    fc.assert(
      fc.property(anyGames, (games) => {
        const { games: dusty, resume } = dustShelf(games, NOW);
        expect(resume === null).toBe(dusty.length === 0);
        if (resume) expect(dusty).toContain(resume);
        const dates = dusty.map(({ lastUnlock }) => lastUnlock ?? '');
        expect(dates).toEqual([...dates].sort());
        for (const game of dusty) {
          expect(game.award).toBeNull();
          expect(game.possible).toBeGreaterThan(game.awarded ?? 0);
          expect(NOW - Date.parse(game.lastUnlock ?? '')).toBeGreaterThanOrEqual(90 * DAY);
          const share = (game.awarded ?? 0) / game.possible;
          expect(share).toBeLessThanOrEqual((resume?.awarded ?? 0) / (resume?.possible ?? 1));
        }
      }),
    );
  });
});
