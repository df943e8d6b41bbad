import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSearches } from '#e2e/lib/makeSearches.ts';
import type { RawRow } from '#e2e/lib/recount.ts';
import {
  countersOfSystem,
  isRawSubset,
  RAW_SORTS,
  RAW_STATUSES,
  rawSearch,
  sortRaw,
} from '#e2e/lib/recountGames.ts';
import { loadCaptures } from '#lib/demo/captures/loadCaptures.ts';
import { makeDemoPlayers } from '#lib/demo/players/makeDemoPlayers.ts';
import type { ProgressRow } from '#lib/demo/players/types.ts';
import { makeSnapshot } from '#lib/images/og/testing/makeSnapshot.ts';
import { toGame } from '#lib/upstream/gameRow.ts';
import { createGameQuery, type GameQuery } from './createGameQuery.ts';
import { type Filters, NO_FILTERS, SORTS, STATUSES, SUBSETS } from './filters.ts';
import { packGames } from './packGames.ts';
import { rankTitles } from './rankTitles.ts';
import { unpackGames } from './unpackGames.ts';

/*
 * Checks every list of every player against a count over the raw rows that shares no code with it: for
 * the query on the server and in the browser.
 */

/** Recorded answers of the real endpoint; they are not part of the project. */
const CAPTURES = process.env.CAPTURES ?? '../shared/data';
const PLAYERS = [
  ...makeDemoPlayers('recount', Date.UTC(2026, 10, 23)),
  ...(existsSync(CAPTURES) ? loadCaptures(CAPTURES) : []),
].map(({ profile, rows }): [string, readonly ProgressRow[]] => [profile.User, rows]);

const idsOf = (rows: readonly RawRow[]) => rows.map(({ GameID }) => GameID).join();

function bothExplorers(name: string, rows: readonly ProgressRow[]): [string, GameQuery][] {
  const games = rows.map((row) => toGame(row));
  const titles = rankTitles(games);
  const packed = packGames(makeSnapshot(name, {}, { games }), titles);
  return [
    ['server', createGameQuery(games, () => titles)],
    ['browser', createGameQuery([...unpackGames(packed)], () => packed)],
  ];
}

describe.each(PLAYERS)('the lists of %s', (name, rows) => {
  const explorers = bothExplorers(name, rows);
  const systems = [null, ...new Set(rows.map(({ ConsoleID }) => ConsoleID))];
  const sorted = SORTS.map((sort) => ({ sort, rows: sortRaw(rows, sort) }));

  function agree(filters: Filters, expected: string) {
    for (const [where, explorer] of explorers) {
      const found = explorer
        .filter(filters)
        .map(({ id }) => id)
        .join();
      if (found !== expected) expect.fail(`${where}: ${JSON.stringify(filters)}`);
    }
  }

  it('are right for every status, sort and system', () => {
    for (const { sort, rows: all } of sorted) {
      for (const status of STATUSES) {
        const fit = all.filter(RAW_STATUSES[status] ?? (() => false));
        for (const system of systems) {
          const ours = fit.filter((row) => system === null || row.ConsoleID === system);
          agree({ ...NO_FILTERS, status, sort, system }, idsOf(ours));
        }
      }
    }
  });

  it('are right with, without and with only subsets', () => {
    for (const { sort, rows: all } of sorted) {
      for (const subsets of SUBSETS) {
        const fit = all.filter(
          (row) => subsets === 'with' || isRawSubset(row) === (subsets === 'only'),
        );
        agree({ ...NO_FILTERS, subsets, sort }, idsOf(fit));
      }
    }
  });

  it('are right for 200 searches', () => {
    for (const q of makeSearches(name, rows, 200)) {
      agree({ ...NO_FILTERS, q }, idsOf(rows.filter(rawSearch(q))));
    }
  });

  it('have the right counters for every system', () => {
    for (const system of systems) {
      for (const [where, explorer] of explorers) {
        expect(explorer.count(system), where).toMatchObject(countersOfSystem(rows, system));
      }
    }
  });
});

it('the recount covers every status and sort', () => {
  expect(Object.keys(RAW_STATUSES).sort()).toEqual([...STATUSES].sort());
  expect(Object.keys(RAW_SORTS).sort()).toEqual([...SORTS].sort());
});
