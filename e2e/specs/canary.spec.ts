import { join } from 'node:path';
import { callsOf, endFaults, orderFault } from '#e2e/lib/control.ts';
import { CANARY, findCanary, hasCanary, PLAYER_CANARIES } from '#e2e/lib/findCanary.ts';
import { get } from '#e2e/lib/get.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

test('no key appears anywhere, whatever the upstream does', async () => {
  test.setTimeout(180_000);
  const pair = await startPair({
    RA_API_KEY: CANARY,
    RA_KEYS: `MaxMilyin:${PLAYER_CANARIES[0]},FixtureRows:${PLAYER_CANARIES[1]}`,
    PLAYERS: 'MaxMilyin,FixtureRows,NobodyAtAll',
    RA_USERNAME: 'MaxMilyin',
    TIME_SCALE: '0.0005',
  });
  const { site, upstream } = pair;
  const paths = [
    '/',
    '/u/MaxMilyin',
    '/u/maxmilyin',
    '/u/MaxMilyin/games',
    '/u/FixtureRows',
    '/u/NobodyAtAll',
    '/nowhere',
    '/api/v1/users/MaxMilyin/summary',
    '/api/v1/users/NobodyAtAll/summary',
    '/find?name=MaxMilyin',
  ];
  const look = async (when: string) => {
    const askFor = async (path: string) => {
      for (const rsc of [false, true]) {
        const headers: HeadersInit = rsc ? { rsc: '1' } : {};
        // Without the parameter Next answers with an empty redirect.
        const query = rsc ? `${path.includes('?') ? '&' : '?'}_rsc` : '';
        const answer = await get(site.url + path + query, { headers });
        if (rsc && path.startsWith('/u/')) {
          expect(answer.headers.get('content-type'), path).toBe('text/x-component');
          expect(answer.text.length, path).toBeGreaterThan(5_000);
        }
        expect(hasCanary(answer.text), `${path} ${when}`).toBe(false);
        expect(hasCanary(JSON.stringify([...answer.headers])), `${path} ${when}`).toBe(false);
      }
    };
    // Together: under some faults each waits for the same answer.
    await Promise.all(paths.map(askFor));
    const refresh = await get(`${site.url}/api/v1/users/MaxMilyin/refresh`, { method: 'POST' });
    expect(hasCanary(refresh.text), `refresh ${when}`).toBe(false);
  };
  try {
    await look('when all is well');
    // The key was used.
    expect((await callsOf(upstream.url)).total).toBeGreaterThan(0);
    const modes = [
      'reset',
      '429',
      '401',
      '500',
      '503html',
      'html200',
      'truncated',
      'wrongTypes',
      'hang',
      'drip',
    ];
    for (const mode of [...modes, 'gzipBomb', 'redirect']) {
      await orderFault(upstream.url, { mode, ms: 50, location: `${upstream.url}/elsewhere` });
      await look(`under ${mode}`);
      await get(`${site.url}/u/Cold${mode}`);
      await endFaults(upstream.url);
    }
    expect(hasCanary(site.output()), 'output').toBe(false);
    expect(findCanary(site.dataDir), 'DATA_DIR').toEqual([]);
    expect(findCanary(join(ROOT, '.next')), 'build').toEqual([]);
  } finally {
    await stopPair(pair);
  }
});
