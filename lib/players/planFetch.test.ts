import { expect, test } from 'vitest';
import type { ReadReason, Snapshot } from '#lib/domain/snapshot.ts';
import { planFetch } from './freshness.ts';
import { makePlayer, makeSnapshot } from './testing/parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 7, 20);

/** The plan for a player who was walked and identified so long ago, ms. */
function plan(
  walked: number,
  identified: number,
  reason: ReadReason,
  more: Partial<Snapshot> = {},
) {
  const reading = { walkedAt: NOW - walked, identifiedAt: NOW - identified, reason };
  const { walk, identify } = planFetch(
    makeSnapshot('Somebody', NOW - HOUR, { reading, ...more }),
    reason,
    NOW,
    1,
  );
  return [walk, identify];
}

test('a refresh reads the front, identity once a day, and the whole list once a week', () => {
  expect(plan(HOUR, HOUR, 'visit')).toEqual([false, false]);
  expect(plan(HOUR, 16 * HOUR, 'visit')).toEqual([false, false]);
  expect(plan(HOUR, 17 * HOUR, 'visit')).toEqual([false, true]);
  expect(plan(DAY, HOUR, 'visit')).toEqual(['if-quiet', false]);
  expect(plan(7 * DAY, HOUR, 'visit')).toEqual([true, false]);
});

test('an award is one call, also when identity is due; a walk is made all the same', () => {
  expect(plan(HOUR, HOUR, 'award')).toEqual([false, false]);
  expect(plan(HOUR, 6 * DAY, 'award')).toEqual([false, false]);
  expect(plan(7 * DAY, HOUR, 'award')).toEqual([true, false]);
});

test('Update and the operator read identity each time, and walk when the walk is a day old', () => {
  for (const reason of ['update', 'operator'] as const) {
    expect(plan(HOUR, HOUR, reason)).toEqual([false, true]);
    expect(plan(DAY, HOUR, reason)).toEqual([true, true]);
  }
});

test('without a whole list of a player who is shown everything is read', () => {
  const everything = { walk: true, identify: true, reason: 'visit' };
  expect(planFetch(null, 'visit', NOW, 1)).toEqual(everything);
  expect(plan(0, 0, 'visit', { complete: false })).toEqual([true, true]);
  expect(plan(0, 0, 'visit', { total: 4 })).toEqual([true, true]);
  const player = makePlayer('Somebody', { banned: true });
  expect(plan(0, 0, 'visit', { player, games: [], total: 0 })).toEqual([true, true]);
});

test('times of a clock that ran ahead count as long past', () => {
  expect(plan(-DAY, HOUR, 'visit')).toEqual([true, false]);
  expect(plan(HOUR, -DAY, 'visit')).toEqual([false, true]);
});

test('TIME_SCALE scales the ages', () => {
  const reading = { walkedAt: NOW - HOUR, identifiedAt: NOW - HOUR, reason: null };
  const known = makeSnapshot('Somebody', NOW - HOUR, { reading });
  const { walk, identify } = planFetch(known, 'visit', NOW, 1 / (7 * 24));
  expect([walk, identify]).toEqual([true, true]);
});
