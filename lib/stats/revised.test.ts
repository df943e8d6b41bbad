import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisedSets } from './revised.ts';
import { summarize } from './summarize.ts';
import { anyGames, makeGame } from './testing/makeGame.ts';

const grown = (possible: number, part: Parameters<typeof makeGame>[0] = {}) =>
  makeGame({ award: 'mastered', awarded: 40, possible, ...part });

describe('revisedSets', () => {
  it('orders by fewest new achievements, then newest award, then id', () => {
    const awardDate = '2025-01-01T00:00:00+00:00';
    const sets = revisedSets([
      grown(52, { title: 'Twelve' }),
      grown(45, { title: 'Five', awardDate: '2020-02-29T00:00:00+00:00' }),
      grown(45, { title: 'Five, later', id: 8, awardDate }),
      grown(45, { title: 'Five, as late', id: 4, awardDate }),
      grown(45, { title: 'Five, undated', awardDate: null }),
    ]);
    expect(sets.map(({ game, grown: more }) => [game.title, more])).toEqual([
      ['Five, as late', 5],
      ['Five, later', 5],
      ['Five', 5],
      ['Five, undated', 5],
      ['Twelve', 12],
    ]);
  });

  it('includes finished sets only: mastered and completed, not beaten, unknown or retired', () => {
    const sets = revisedSets([
      grown(50, { title: 'Mastered' }),
      grown(50, { title: 'Completed', award: 'completed' }),
      grown(50, { award: 'beaten-hardcore' }),
      grown(50, { award: 'other' }),
      grown(50, { award: null }),
      grown(40),
      grown(30),
      grown(0, { awarded: 0 }),
    ]);
    expect(sets.map(({ game }) => game.title)).toEqual(['Mastered', 'Completed']);
  });

  it('reads a null count as none unlocked', () => {
    expect(revisedSets([grown(12, { awarded: null })])[0]?.grown).toBe(12);
  });

  it('has the length the summary says, and every set has new achievements', () => {
    fc.assert(
      fc.property(anyGames, (games) => {
        const sets = revisedSets(games);
        expect(sets.length).toBe(summarize(games).revised);
        expect(sets.every((one) => one.grown > 0)).toBe(true);
      }),
    );
  });
});
