import { expect, test } from 'vitest';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { createSuspectLists, MIN_APART_MS } from './suspectLists.ts';
import { makeGames, makePlayer, makeSnapshot } from './testing/parts.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 7, 20, 12);
const KNOWN = snapshotOf(7, 0);

function snapshotOf(games: number, minutes: number, more: Partial<Snapshot['player']> = {}) {
  const player = { ...makePlayer('Somebody'), points: 1000, casualPoints: 0, ...more };
  return makeSnapshot('Somebody', START + minutes * MINUTE, { player, games: makeGames(games) });
}

/** Whether each reading after the other is believed. */
function believed(readings: readonly Snapshot[], timeScale = 1): boolean[] {
  const doubts = createSuspectLists(timeScale);
  return readings.map((reading) => {
    try {
      doubts.check('somebody', reading, KNOWN);
    } catch (fault) {
      expect(fault).toMatchObject({ name: 'UpstreamFault', kind: 'malformed' });
    }
    return !doubts.has('somebody');
  });
}

test('an empty list, and one of less than half, are suspect until a full one comes', () => {
  expect(believed([snapshotOf(0, 60), snapshotOf(7, 61)])).toEqual([false, true]);
  expect(believed([snapshotOf(3, 60)])).toEqual([false]);
  expect(believed([snapshotOf(4, 60)])).toEqual([true]);
});

test('two equal readings 10 minutes apart are believed', () => {
  expect(believed([snapshotOf(0, 60), snapshotOf(0, 69), snapshotOf(0, 70)])).toEqual([
    false,
    false,
    true,
  ]);
  expect(believed([snapshotOf(0, 60), snapshotOf(0, 61)], 0.1), 'TIME_SCALE').toEqual([
    false,
    true,
  ]);
});

test('two readings within 5 s count as one, whatever TIME_SCALE is', () => {
  expect(believed([snapshotOf(0, 60), snapshotOf(0, 60.05)], 0.0001)).toEqual([false, false]);
  expect(believed([snapshotOf(0, 60), snapshotOf(0, 60.1)], 0.0001)).toEqual([false, true]);
});

test('for an operator who waits, two equal readings are believed after 5 s', () => {
  const doubts = createSuspectLists(1, MIN_APART_MS);
  const read = (minutes: number) => () => doubts.check('somebody', snapshotOf(0, minutes), KNOWN);
  expect(read(60)).toThrow();
  expect(read(60 + 4 / 60)).toThrow();
  expect(read(60 + 5 / 60)).not.toThrow();
});

test('different readings are not believed', () => {
  const differ = [snapshotOf(0, 60), snapshotOf(2, 75), snapshotOf(0, 90), snapshotOf(0, 100)];
  expect(believed(differ)).toEqual([false, false, false, true]);
});

test('a player without points has reset the account', () => {
  expect(believed([snapshotOf(0, 60, { points: 0 })])).toEqual([true]);
  expect(believed([snapshotOf(0, 60, { points: 0, casualPoints: 5 })])).toEqual([false]);
});

test('the list of another player with that name, or of a banned one, is not suspect', () => {
  expect(believed([snapshotOf(0, 60, { ulid: '01OTHER0000000000000000000' })])).toEqual([true]);
  expect(believed([snapshotOf(0, 60, { banned: true })])).toEqual([true]);
});
