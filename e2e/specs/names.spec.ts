import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { type Answer, get, getUntil } from '#e2e/lib/get.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { getPathBelow } from '#lib/server/filesBelow.ts';

const MALFORMED = [
  'a',
  'has_underscore',
  'x'.repeat(40),
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc',
  '%3Cscript%3E',
  'two%20words',
  'ab.cd',
  '%F0%9F%8D%82ab',
];

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => getPathBelow(folder, join(folder, String(name))))
    .sort();
}

/** Bytes of a folder. */
function size(folder: string): number {
  return files(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

test('a malformed name is 404 and causes no calls', async ({ pair }) => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  for (const name of MALFORMED) {
    for (const path of [`/u/${name}`, `/u/${name}/games`, `/api/v1/users/${name}/summary`]) {
      expect([400, 404], path).toContain(await rawStatus(site.url, path));
    }
    expect([400, 404], name).toContain(await rawStatus(site.url, `/u/${name}?_rsc`, { rsc: '1' }));
  }
  // Sent unchanged: a browser would encode it.
  expect([400, 404]).toContain(await rawStatus(site.url, '/u/<script>'));
  const { calls } = await callsOf(upstream.url);
  const names = MALFORMED.map((name) => name.toLowerCase());
  expect(calls.filter(({ player }) => names.includes((player ?? '').toLowerCase()))).toEqual([]);
});

test('each games page has only one address', async ({ pair }) => {
  for (const path of ['/u/MaxMilyin/games/2', '/u/MaxMilyin/games/odd', '/u/MaxMilyin/games/2/3']) {
    const page = await get(pair.site.url + path);
    expect([page.status, page.text.includes('There is no page here')], path).toEqual([404, true]);
  }
  const { total } = await callsOf(pair.upstream.url);
  await get(`${pair.site.url}/u/NeverAskedFor/games/odd`);
  expect((await callsOf(pair.upstream.url)).total).toBe(total);
});

test('a flood of unknown names stays within bounds', async () => {
  const flood = Number(process.env.FLOOD ?? 400);
  test.setTimeout(60_000 + flood * 60);
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    // Another test calls the image optimizer, which is off, and that leaves an empty folder. Compiled
    // code is written when a process ends.
    const filesOfBuild = () =>
      files(join(ROOT, '.next')).filter((name) => !/^(cache\/images$|compiled\b)/.test(name));
    const build = filesOfBuild();
    await get(`${site.url}/u/MaxMilyin`);
    await forgetCalls(upstream.url);
    const memory = () => {
      const status = readStatus(site.pid);
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    };
    // The first few hundred warm the process up; only later growth counts.
    const ask = async (from: number, to: number) => {
      for (let n = from; n < to; n += 20) {
        const batch = Array.from({ length: Math.min(20, to - n) }, (_, i) => `nobody${n + i}`);
        // On a slow machine the first response may be "just a moment".
        const isKnown = ({ status }: Answer) => status !== 503;
        const answers = await Promise.all(
          batch.map((name) => getUntil(`${site.url}/u/${name}`, isKnown, 20_000)),
        );
        for (const { status } of answers) expect(status).toBe(404);
      }
    };
    await ask(0, 200);
    const before = memory();
    await ask(200, 200 + flood);
    const grown = memory() - before;
    console.log(`${flood} unknown names: memory grew by ${grown.toFixed(0)} MB`);
    expect(grown).toBeLessThan(75);
    expect(size(site.dataDir)).toBeLessThan(16 * 1024 * 1024);
    expect(filesOfBuild()).toEqual(build);
    const { total } = await callsOf(upstream.url);
    expect(total).toBeLessThanOrEqual((200 + flood) * 2);
    await forgetCalls(upstream.url);
    expect((await get(`${site.url}/api/v1/users/nobody5/summary`)).status).toBe(404);
    expect((await callsOf(upstream.url)).total, 'unknown players are remembered').toBe(0);
  } finally {
    await stopPair(pair);
  }
});

function readStatus(pid: number): string {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) throw new Error('There is no /proc here to read the memory from.');
  return readFileSync(file, 'utf8');
}
