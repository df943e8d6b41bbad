import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { endOf, runPlayer, spawnPlayer } from '#e2e/lib/runPlayer.ts';
import type { SiteEnv } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * `npm run player` while a site runs with the same folder.
 */

const SHORT_LIST =
  'RetroAchievements lists less than half of the known games. Checking again in 5 s.';
const KEY = 'a-key-that-is-printed-nowhere';
let pair: Pair;
let folder: string;

test.beforeAll(async () => {
  pair = await startPair({ RA_API_KEY: KEY, TIME_SCALE: '0.1' });
  folder = mkdtempSync(join(tmpdir(), 'longplay-list-'));
});
test.afterAll(async () => {
  await stopPair(pair);
  rmSync(folder, { recursive: true });
});

const env = (more: SiteEnv = {}): SiteEnv => ({
  RA_API_KEY: KEY,
  RA_API_URL: pair.upstream.apiUrl,
  RA_MEDIA_URL: pair.upstream.url,
  RA_CALLS_PER_MINUTE: '100000',
  DATA_DIR: pair.site.dataDir,
  ...more,
});
const player = async (...args: string[]) => {
  const run = await runPlayer(env(), ...args);
  expect(run.printed).not.toContain(KEY);
  return run;
};
const listOf = (text: string) => {
  const file = join(folder, 'players.txt');
  writeFileSync(file, text);
  return file;
};

test('show, refresh and purge a player of the running site', async () => {
  const { site, upstream } = pair;
  const url = `${site.url}/u/HalfwayHome`;
  expect((await get(url)).status).toBe(200);
  const shown = await player('show', 'halfwayhome');
  expect(shown.code).toBe(0);
  expect(shown.printed).toMatch(/player {8}HalfwayHome\n[\s\S]*shown {9}yes/);

  await putPlayer(upstream.url, { name: 'HalfwayHome', make: { mastered: 3 } });
  expect(await player('refresh', 'HalfwayHome')).toEqual({
    code: 0,
    printed: `${SHORT_LIST}\nFetched: HalfwayHome, 3 games.\n`,
  });
  const fresh = await getUntil(url, ({ text }) => text.includes('3 games mastered'), 10_000);
  expect(fresh.text.includes('3 games mastered')).toBe(true);

  expect(await player('purge', 'HalfwayHome')).toMatchObject({ code: 0 });
  expect((await player('show', 'HalfwayHome')).printed).toContain('Nothing is stored');
  expect(await player('purge', 'HalfwayHome')).toMatchObject({
    code: 0,
    printed: 'Nothing was stored about HalfwayHome.\n',
  });
});

test('exit codes tell what happened, and the key is never printed', async () => {
  expect((await player('refresh', 'NobodyAtAll')).code).toBe(3);
  expect((await player('purge', 'not-a-name')).code).toBe(2);
  expect((await player('warm', join(folder, 'none.txt'))).code).toBe(1);
  await orderFault(pair.upstream.url, { mode: '401' });
  expect((await player('refresh', 'FirstCoin')).code).toBe(1);
  await endFaults(pair.upstream.url);
  const wrong = await runPlayer(env({ RA_API_URL: 'nonsense' }), 'show', 'FirstCoin');
  expect(wrong).toEqual({
    code: 1,
    printed: 'RA_API_URL is invalid: expected an http(s) URL.\n',
  });
  const without = await runPlayer(env({ RA_API_KEY: '' }), 'refresh', 'FirstCoin');
  expect(without.code).toBe(2);
  expect(without.printed).toContain('sample players only');
});

test('warm fetches a list, reports unknown names, and skips fresh players', async () => {
  const { site, upstream } = pair;
  const list = listOf('FirstCoin, EmptySlot # new ones\nNobodyAtAll\nno-name\nSofaSundays\n');
  const first = await player('warm', list);
  expect(first.code, first.printed).toBe(1);
  expect(first.printed).toContain('Line 3: not a name: no-name');
  expect(first.printed).toContain('3 fetched, 0 already fresh, 0 hidden');
  expect(first.printed).toContain('No players with these names: NobodyAtAll');
  await forgetCalls(upstream.url);
  const again = await player('warm', listOf('FirstCoin EmptySlot SofaSundays'));
  expect(again).toMatchObject({ code: 0 });
  expect(again.printed).toContain('0 fetched, 3 already fresh');
  for (const name of ['FirstCoin', 'EmptySlot', 'SofaSundays']) {
    expect((await get(`${site.url}/u/${name}`)).status, name).toBe(200);
  }
  expect((await callsOf(upstream.url)).total, 'the site reads them from the store').toBe(0);
});

test('warm respects the budget, can be stopped, and continues when run again', async () => {
  const { upstream } = pair;
  const names = Array.from({ length: 6 }, (_, index) => `Warm${index}`);
  for (const name of names) await putPlayer(upstream.url, { name, make: { mastered: 2 } });
  await orderFault(upstream.url, { mode: 'slow', ms: 400 });
  const run = spawnPlayer(env(), 'warm', listOf(names.join('\n')));
  const end = endOf(run);
  await forgetCalls(upstream.url);
  await expect
    .poll(async () => (await callsOf(upstream.url)).total, { timeout: 15_000 })
    .toBeGreaterThan(2);
  run.kill('SIGINT');
  const stopped = await end;
  await endFaults(upstream.url);
  expect(stopped.code, stopped.printed).toBe(130);
  expect(stopped.printed).toMatch(/Stopped: [1-5] of 6 left\./);
  expect((await callsOf(upstream.url)).maxInFlight).toBeLessThanOrEqual(2);
  const rest = await player('warm', listOf(names.join('\n')));
  expect(rest.code, rest.printed).toBe(0);
  expect(rest.printed).toMatch(/[1-5] fetched, [1-5] already fresh/);
});
