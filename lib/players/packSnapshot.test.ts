import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fromGame, toGame } from '#lib/upstream/gameRow.ts';
import { makeRow } from '#lib/upstream/testing/parts.ts';
import { packSnapshot, unpackSnapshot } from './packSnapshot.ts';
import { makeSnapshot } from './testing/parts.ts';

const ODD_DATES = [
  makeRow(1, {
    MostRecentAwardedDate: '2023-12-31 23:30:00',
    HighestAwardKind: 'mastered',
    HighestAwardDate: '0000-00-00 00:00:00',
  }),
  makeRow(2, { HighestAwardDate: '2024-01-01T01:00:00Z' }),
  makeRow(3),
];

test('dates are restored in our format and in the upstream’s spelling', async () => {
  const snapshot = makeSnapshot('Somebody', 1e12, { games: ODD_DATES.map(toGame) });
  const back = await unpackSnapshot(await packSnapshot(snapshot));
  expect(back).toEqual(snapshot);
  expect(back.games.map(fromGame)).toEqual(ODD_DATES);
});

test('snapshots of older builds are repaired', async () => {
  const { player: made, reading: _, ...rest } = makeSnapshot('Somebody', 1e12, { games: [] });
  const { rank: _rank, totalRanked: _total, ...player } = made;
  const rows = ODD_DATES.map((row) => Object.values({ ...row, Title: 'Broken \ud83d title' }));
  const old = {
    ...{ version: 1, ...rest, total: 2, games: rows },
    player: { ...player, motto: 'So \ud83d' },
  };
  const back = await unpackSnapshot(gzipSync(JSON.stringify(old)));
  expect(back.total, 'three rows are there').toBe(3);
  expect(back.player).toMatchObject({ motto: 'So \ufffd', rank: null, totalRanked: null });
  expect(back.reading, 'they read everything each time').toEqual({
    ...{ walkedAt: 1e12, identifiedAt: 1e12, reason: null },
  });
  expect(back.games.map(({ title }) => title)).toEqual(Array(3).fill('Broken \ufffd title'));
  expect(back.games.map(({ lastUnlock, awardDate }) => [lastUnlock, awardDate])).toEqual([
    ['2023-12-31T23:30:00+00:00', null],
    ['2026-08-20T10:00:00+00:00', null],
    ['2026-08-20T10:00:00+00:00', null],
  ]);
  const dates = back.games.map(fromGame).map((row) => row.HighestAwardDate);
  expect(dates).toEqual(ODD_DATES.map((row) => row.HighestAwardDate));
});
