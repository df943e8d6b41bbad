import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { get } from '../lib/get.ts';
import { cleanEnv, freePort, ROOT, spawnSite, startSite } from '../lib/startSite.ts';
import { expect, startPair, test } from '../lib/test.ts';

async function outcome(child: ChildProcess): Promise<{ code: number | null; printed: string }> {
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, printed };
}

test('a wrong variable stops the start with one line', async () => {
  for (const env of [{ PORT: 'http' }, { TIME_SCALE: '0' }, { RA_API_URL: 'nonsense' }]) {
    const { code, printed } = await outcome(spawnSite(env));
    const [name] = Object.keys(env);
    expect(code).toBe(1);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(printed).toContain(`${name} is not valid: it takes`);
  }
});

test('a wrong key is not printed', async () => {
  const { code, printed } = await outcome(spawnSite({ RA_API_KEY: 'secret with spaces' }));
  expect(code).toBe(1);
  expect(printed).toContain('RA_API_KEY');
  expect(printed).not.toContain('secret');
});

test('a taken port is said in one line', async ({ pair }) => {
  const port = new URL(pair.site.url).port;
  const { code, printed } = await outcome(
    spawnSite({ PORT: port, HOST: '127.0.0.1', RA_API_KEY: 'k' }),
  );
  expect(code).toBe(1);
  expect(printed).toContain('EADDRINUSE');
  expect(printed).not.toContain('    at ');
});

test('a start on an older Node says so and stops', () => {
  // Any Node runs the check; it is told that it is an older one.
  const older = "Object.defineProperty(process.versions, 'node', { value: '20.11.0' });";
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/node'),
    ['--import', preload, '--import', './lib/requireNode24.mjs', 'server.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('needs Node 24');
});

test('a second start without changes builds nothing', async () => {
  const build = spawnSync(
    join(ROOT, 'node_modules/.bin/node'),
    ['--import', './lib/requireNode24.mjs', 'server.ts', '--build'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(build.status).toBe(0);
  expect(build.stdout).toContain('The build is of the present sources.');
});

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) ?? socket.destroy());
    socket.once('error', () => resolve(false));
  });

test('SIGTERM under load fails no request in flight and leaves nothing behind', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  await get(`${site.url}/u/MaxMilyin`);
  const load = autocannon(
    { url: `${site.url}/u/MaxMilyin`, connections: 20, duration: 20 },
    () => undefined,
  );
  try {
    let answered = 0;
    let bad = 0;
    load.on('response', (_client, status) => {
      answered += 1;
      if (status !== 200) bad += 1;
    });
    await expect.poll(() => answered, { timeout: 15_000 }).toBeGreaterThan(200);
    const resets: string[] = [];
    load.on('reqError', (error: NodeJS.ErrnoException) => {
      // Refused is a new connection after the end; anything else was a request in flight.
      if (error.code !== 'ECONNREFUSED') resets.push(error.code ?? error.message);
    });
    const from = performance.now();
    const code = await site.stop('SIGTERM');
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(code).toBe(0);
    expect([bad, resets]).toEqual([0, []]);
    expect(await connects(Number(new URL(site.url).port))).toBe(false);
    expect(() => process.kill(site.pid, 0), 'no process is left').toThrow();
  } finally {
    load.stop();
    await site.stop('SIGKILL');
    await upstream.close();
  }
});

test('npm start passes SIGTERM on and leaves no process', async () => {
  const port = await freePort();
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env: {
      // A key in the shell of whoever runs the tests is not for them.
      ...cleanEnv(),
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'longplay-')),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => {
    npm.stdout.on('data', (chunk) => String(chunk).includes('Longplay is at') && resolve());
  });
  expect((await get(`http://127.0.0.1:${port}/`)).status).toBe(200);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect.poll(() => connects(port), { timeout: 15_000 }).toBe(false);
});

test('names in OPT_OUT are shown nowhere and cost nothing', async () => {
  const site = await startSite({ OPT_OUT: 'maxmilyin, Other' });
  try {
    for (const path of [
      '/u/MaxMilyin',
      '/u/MAXMILYIN',
      '/u/MaxMilyin/games',
      '/api/v1/users/MaxMilyin/summary',
    ]) {
      expect((await get(site.url + path)).status, path).toBe(404);
    }
    expect((await get(`${site.url}/u/MaxMilyin`)).text).toContain('asked not to be shown');
    expect((await get(`${site.url}/`)).text).not.toContain('/u/MaxMilyin');
  } finally {
    await site.stop();
  }
});
