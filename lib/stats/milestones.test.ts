import { describe, expect, it } from 'vitest';
import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { milestoneAt, milestoneLabel } from './milestones.ts';

function game(id: number, award: Award, awardDate: string | null): Game {
  return {
    ...{ id, title: `Game ${id}`, icon: null, consoleId: 7, consoleName: 'NES/Famicom' },
    ...{ possible: 10, awarded: 10, awardedHardcore: 10, lastUnlock: null },
    ...{ award, awardName: award, awardDate },
  };
}

/** The day of the nth award, in order. */
const day = (n: number) => new Date(Date.UTC(2020, 0, n)).toISOString().replace('.000Z', '+00:00');

const awards = [
  ...Array.from({ length: 12 }, (_, i) => game(i + 1, 'mastered', day(i + 1))),
  game(100, 'mastered', null),
  game(101, 'beaten-softcore', day(3)),
  game(102, null, null),
].reverse();

describe('milestoneAt', () => {
  it('finds the nth award of a kind with its neighbours', () => {
    const place = milestoneAt(awards, 'mastered', 5);
    expect(place).toMatchObject({ kind: 'mastered', n: 5, date: day(5), previous: 1, next: 10 });
    expect([place?.game.id, place?.toGo, place?.awards.length]).toEqual([5, 0, 12]);
    const last = milestoneAt(awards, 'mastered', 10);
    expect([last?.game.id, last?.previous, last?.next, last?.toGo]).toEqual([10, 5, 20, 8]);
    expect(milestoneAt(awards, 'beaten-softcore', 1)).toMatchObject({ previous: null, toGo: 4 });
  });

  it('is null if not reached, not a step, or undated', () => {
    expect(milestoneAt(awards, 'mastered', 20)).toBeNull();
    expect(milestoneAt(awards, 'mastered', 12)).toBeNull();
    expect(milestoneAt(awards, 'completed', 1)).toBeNull();
    expect(milestoneAt([game(1, 'mastered', null)], 'mastered', 1)).toBeNull();
    expect(milestoneAt([], 'mastered', 1)).toBeNull();
  });

  it('orders ties by id', () => {
    const same = [3, 1, 2].map((id) => game(id, 'mastered', day(1)));
    expect(milestoneAt(same, 'mastered', 1)?.game.id).toBe(1);
  });
});

it('says what a milestone is', () => {
  expect(milestoneLabel({ kind: 'mastered', n: 800 })).toBe('800th game mastered');
  expect(milestoneLabel({ kind: 'completed', n: 1 })).toBe('1st game completed');
  expect(milestoneLabel({ kind: 'beaten-hardcore', n: 1250 })).toBe('1,250th game beaten');
  expect(milestoneLabel({ kind: 'beaten-softcore', n: 5 })).toBe('5th game beaten (casual)');
});
