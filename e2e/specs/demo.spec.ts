import { get, getUntil } from '#e2e/lib/get.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { countersOf, readRows, recount, recountMore } from '#e2e/lib/recount.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';
import { demoPlayers } from '#lib/demo/players/demoPlayers.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';

test('without a key the site shows demo players, and every page says so', async () => {
  const site = await startSite({});
  try {
    const page = await get(`${site.url}/u/MaxMilyin`);
    expect(page.status).toBe(200);
    expect(countersOf(page.text).played).toBe(1287);
    for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', '/u/NobodyAtAll', '/nowhere']) {
      expect((await get(site.url + path)).text, path).toContain('Sample players, not live data');
    }
    // Who sees the link pasted sees no banner: the picture's words and the description say it.
    const { meta } = readHead(page.text);
    expect(meta.get('og:description')?.[0]).toMatch(/^Demo, not live data: MaxMilyin played 1,287/);
    expect(meta.get('og:image:alt')?.[0]).toContain('MaxMilyin, a demo player: 817 games mastered');
    // Icons and avatars come from the site itself, so that they show on another machine too.
    const addresses = [...page.text.matchAll(/src="(\/(?:Images|UserPic)\/[^"]+)"/g)].map(
      ([, src]) => src,
    );
    expect(addresses.length).toBeGreaterThan(90);
    expect(page.text).not.toContain('127.0.0.1');
    const picture = await fetch(site.url + addresses[0]);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  } finally {
    await site.stop();
  }
});

test('the same build uses another upstream when given a key, without rebuilding', async () => {
  const upstream = await startUpstream({});
  const site = await startSite({ RA_API_KEY: 'k', RA_API_URL: upstream.apiUrl });
  try {
    const page = await get(`${site.url}/u/MaxMilyin`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Sample players');
    expect(page.text).toContain('https://media.retroachievements.org/Images/');
    expect(site.output()).not.toContain('Creating an optimized production build');
  } finally {
    await site.stop();
    await upstream.close();
  }
});

test('with and without a key, the site shares a data folder but no players', async () => {
  const demo = await startSite({});
  const upstream = await startUpstream({ seed: 'another' });
  const summaryOf = async (url: string) =>
    JSON.parse((await get(`${url}/api/v1/users/MaxMilyin/summary`)).text);
  try {
    const sample = await summaryOf(demo.url);
    const env = { RA_API_KEY: 'k', RA_API_URL: upstream.apiUrl, DATA_DIR: demo.dataDir };
    const site = await startSite(env);
    try {
      const rows = recountMore(await readRows(upstream.apiUrl, 'MaxMilyin'));
      expect(sample.achievements).not.toBe(rows.achievements);
      expect(await summaryOf(site.url)).toMatchObject(rows);
    } finally {
      await site.stop();
    }
  } finally {
    await demo.stop();
    await upstream.close();
  }
});

test('every number of every demo player agrees with a count over the raw rows', async ({
  pair,
}) => {
  const { site, upstream } = pair;
  expect(demoPlayers.length).toBeGreaterThanOrEqual(5);
  for (const { name } of demoPlayers) {
    const rows = await readRows(upstream.apiUrl, name);
    const page = await getUntil(`${site.url}/u/${name}`, ({ status }) => status !== 503, 30_000);
    expect(page.status, name).toBe(200);
    expect(countersOf(page.text), name).toEqual(recount(rows));
    const summary = JSON.parse((await get(`${site.url}/api/v1/users/${name}/summary`)).text);
    expect(summary, name).toMatchObject({ ...recount(rows), ...recountMore(rows), complete: true });
  }
});
