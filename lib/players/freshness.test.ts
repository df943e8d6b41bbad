import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getBackOff, getMaxAge, getUnknownMaxAge, isLongPast } from './freshness.ts';
import { makeGames, makePlayer, makeSnapshot } from './testing/parts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 7, 20);

const even = { timeScale: 1, random: () => 0.5 };

function snapshotOf(lastUnlock: number | null) {
  const date = lastUnlock === null ? null : new Date(lastUnlock).toISOString();
  const older = makeGames(1, { lastUnlock: null });
  return makeSnapshot('Somebody', NOW, {
    games: [...older, ...makeGames(1, { lastUnlock: date })],
  });
}

test.each([
  ['a moment ago', 0, 10 * MINUTE],
  ['under a day ago', DAY - 1, 10 * MINUTE],
  ['a day ago', DAY, HOUR],
  ['under 30 days ago', 30 * DAY - 1, HOUR],
  ['30 days ago', 30 * DAY, 6 * HOUR],
])('last unlock %s', (_, ago, life) => {
  expect(getMaxAge(snapshotOf(NOW - ago), null, even)).toBe(life);
});

test('a player without unlocks, without games, or banned', () => {
  expect(getMaxAge(snapshotOf(null), null, even)).toBe(6 * HOUR);
  expect(getMaxAge(makeSnapshot('Somebody', NOW, { games: [] }), null, even)).toBe(6 * HOUR);
  const banned = { player: makePlayer('Somebody', { banned: true }) };
  expect(getMaxAge(makeSnapshot('Somebody', NOW, banned), null, even)).toBe(HOUR);
});

test('an incomplete list is refreshed soon, but not again when it stays incomplete', () => {
  const incomplete = makeSnapshot('Somebody', NOW, { complete: false });
  expect(getMaxAge(incomplete, null, even)).toBe(MINUTE);
  expect(getMaxAge(incomplete, makeSnapshot('Somebody', NOW), even)).toBe(MINUTE);
  expect(getMaxAge(incomplete, incomplete, even)).toBe(10 * MINUTE);
});

test('max ages vary by 15 %, those of unknown names by 10 %, and TIME_SCALE applies to all', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const stretch = { timeScale: 0.1, random: () => chance };
      const life = getMaxAge(snapshotOf(NOW), null, stretch);
      expect(Math.abs(life - MINUTE)).toBeLessThanOrEqual(0.15 * MINUTE + 1);
      expect(Math.abs(getUnknownMaxAge(stretch) - 6 * MINUTE)).toBeLessThanOrEqual(
        0.6 * MINUTE + 1,
      );
    }),
  );
});

test('of 1,000 players fetched at once, at most a tenth expire in the same minute', () => {
  const perMinute = new Map<number, number>();
  for (let index = 0; index < 1000; index++) {
    const stretch = { timeScale: 1, random: () => index / 1000 };
    const minute = Math.floor(getMaxAge(snapshotOf(NOW - 2 * DAY), null, stretch) / MINUTE);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
  }
  expect(Math.max(...perMinute.values())).toBeLessThanOrEqual(100);
});

test('backs off for 5 s, doubling up to 30 s, or as long as asked in real time', () => {
  expect([1, 2, 3, 4, 50].map((count) => getBackOff(count, null, 1) / 1000)).toEqual([
    5, 10, 20, 30, 30,
  ]);
  expect(getBackOff(1, null, 0.1)).toBe(500);
  expect(getBackOff(1, 120, 0.1)).toBe(120_000);
  expect(getBackOff(4, 3, 1)).toBe(30_000);
});

test('a snapshot is long past at twice its max age', () => {
  const dated = { snapshot: makeSnapshot('Somebody', NOW), freshUntil: NOW + HOUR };
  expect(isLongPast(dated, NOW + 2 * HOUR)).toBe(false);
  expect(isLongPast(dated, NOW + 2 * HOUR + 1)).toBe(true);
});
