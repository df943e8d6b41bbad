import { orderFault } from '#e2e/lib/control.ts';
import { everyAddress } from '#e2e/lib/everyAddress.ts';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { startPlainNext } from '#e2e/lib/startPlainNext.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * What a browser may show of its own copies. Firefox and WebKit heed `stale-while-revalidate`: with it
 * they show old numbers, and hidden players, before they ask.
 */

/** Requests that get different answers from one address: the page, and the data that Next loads for it. */
const ASKED: readonly { method: string; headers?: Record<string, string> }[] = [
  { method: 'GET' },
  { method: 'GET' },
  { method: 'HEAD' },
  { method: 'GET', headers: { rsc: '1' } },
  { method: 'GET', headers: { 'accept-encoding': 'gzip' } },
];

/** Why a browser may show an old copy of what an address answers; empty where it may not. */
async function findStale(origin: string, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of addresses) {
    for (const asked of ASKED) {
      const { status, headers } = await rawAnswer(origin, path, asked);
      const control = headers['cache-control'] ?? '';
      const line = `${asked.method} ${path}: ${control}`;
      if (control.includes('stale-while-revalidate')) wrong.push(line);
      // Two of these headers come joined by a comma, and contradict each other.
      if (control.includes('no-store') && control.includes('s-maxage')) wrong.push(line);
      // A redirect to the right spelling of a name may be kept for a minute.
      const isPage = headers['content-type']?.startsWith('text/html') && status !== 308;
      const life = Number(/(?<!s-)max-age=(\d+)/.exec(control)?.[1] ?? 0);
      if (isPage && life > 0) wrong.push(line);
    }
  }
  return [...new Set(wrong)];
}

test('a browser asks before it shows its copy of a page', async ({ pair }) => {
  expect(await findStale(pair.site.url, everyAddress())).toEqual([]);
  const { headers } = await rawAnswer(pair.site.url, '/u/MaxMilyin');
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
});

test('and under plain `next start`', async ({ pair }) => {
  const { upstream } = pair;
  const plain = await startPlainNext({
    RA_API_KEY: 'a-key-for-tests',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
  });
  try {
    expect(await findStale(plain.url, everyAddress())).toEqual([]);
  } finally {
    await plain.stop();
  }
});

test('and behind nginx', async ({ pair }) => {
  const nginx = await startNginx({ sites: [pair.site.url] });
  try {
    expect(await findStale(nginx.url, everyAddress())).toEqual([]);
  } finally {
    await nginx.stop();
  }
});

test('and of hidden players, and while the upstream is down', async () => {
  const pair = await startPair({ OPT_OUT: 'HalfwayHome' });
  try {
    const { url } = pair.site;
    const kinds = (name: string) => [
      `/u/${name}`,
      `/u/${name}/games`,
      `/u/${name}/year/2024`,
      `/u/${name}/share`,
      `/embed/${name}`,
      `/compare/${name}/MaxMilyin`,
    ];
    expect((await rawAnswer(url, '/u/HalfwayHome')).status).toBe(404);
    expect(await findStale(url, kinds('HalfwayHome'))).toEqual([]);
    await orderFault(pair.upstream.url, { mode: '500' });
    expect((await rawAnswer(url, '/u/SofaSundays')).status).toBe(500);
    expect(await findStale(url, kinds('SofaSundays'))).toEqual([]);
  } finally {
    await stopPair(pair);
  }
});
