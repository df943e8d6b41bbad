import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { callsOf, endFaults, orderFault } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

const CANARY = 'Canary7Key3That9Nobody2May5See';

/** Files below a folder that contain the canary, plain or gzipped. */
function tellTales(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .filter((file) => holds(readFileSync(file)) || valuesOf(file).some(holds));
}

/** Every value of an SQLite file: in the file itself, large values are split. */
function valuesOf(file: string): Buffer[] {
  if (!file.endsWith('.sqlite')) return [];
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const values = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.values(row)),
  );
  db.close();
  return values.map((value) =>
    value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
  );
}

function holds(bytes: Buffer): boolean {
  if (bytes.includes(CANARY)) return true;
  for (
    let at = bytes.indexOf('\x1f\x8b', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\x1f\x8b', at + 2, 'latin1')
  ) {
    try {
      if (gunzipSync(bytes.subarray(at)).includes(CANARY)) return true;
    } catch {
      // Not gzip: only the first two bytes look like it.
    }
  }
  return false;
}

test('the key appears nowhere, whatever the upstream does', async () => {
  test.setTimeout(180_000);
  const pair = await startPair({
    RA_API_KEY: CANARY,
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
        expect(answer.text.includes(CANARY), `${path} ${when}`).toBe(false);
        expect(JSON.stringify([...answer.headers]).includes(CANARY), `${path} ${when}`).toBe(false);
      }
    };
    // Together: under some faults each waits for the same answer.
    await Promise.all(paths.map(askFor));
    const refresh = await get(`${site.url}/api/v1/users/MaxMilyin/refresh`, { method: 'POST' });
    expect(refresh.text.includes(CANARY), `refresh ${when}`).toBe(false);
  };
  try {
    await look('when all is well');
    // The key was used: the stand-in was called with it.
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
    expect(site.output().includes(CANARY), 'output').toBe(false);
    expect(tellTales(site.dataDir), 'DATA_DIR').toEqual([]);
    expect(tellTales(join(ROOT, '.next')), 'build').toEqual([]);
  } finally {
    await stopPair(pair);
  }
});
