import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { get, getUntil } from '#e2e/lib/get.ts';
import { countersOf, readRows, recount } from '#e2e/lib/recount.ts';
import { recountYear, yearsOf } from '#e2e/lib/recountYear.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** Recorded answers of the real endpoint; they are not part of the project. */
const CAPTURES = process.env.CAPTURES ?? join(ROOT, '../shared/data');

test('recorded players show the numbers of their raw rows', async () => {
  test.skip(!existsSync(CAPTURES), `not run: there are no captures in ${CAPTURES}`);
  const pair = await startPair({}, { data: CAPTURES });
  try {
    for (const name of ['SamplePlayer', 'MaxMilyin', 'Completionist10k', 'NewPlayer']) {
      const rows = await readRows(pair.upstream.apiUrl, name);
      expect(rows.length, name).toBeGreaterThan(0);
      const page = await getUntil(
        `${pair.site.url}/u/${name}`,
        ({ status }) => status !== 503,
        30_000,
      );
      expect(page.status, name).toBe(200);
      expect(countersOf(page.text), name).toEqual(recount(rows));
      for (const year of yearsOf(rows)) {
        const { text } = await get(`${pair.site.url}/u/${name}/year/${year}`);
        expect(countersOf(text), `${name} ${year}`).toMatchObject(recountYear(rows, year).counters);
      }
      const pages = Math.ceil(rows.length / 100);
      const listed: number[] = [];
      for (let n = 1; n <= pages; n += 1) {
        const { text } = await get(`${pair.site.url}/u/${name}/games?page=${n}`);
        listed.push(
          ...[...text.matchAll(/<a[^>]*href="[^"]*\/game\/(\d+)"/g)].map(([, id]) => Number(id)),
        );
      }
      expect(listed, `${name}: every game, in the upstream's order`).toEqual(
        rows.map((row) => row.GameID),
      );
    }
  } finally {
    await stopPair(pair);
  }
});
