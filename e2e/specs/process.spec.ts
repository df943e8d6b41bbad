import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { get } from '#e2e/lib/get.ts';
import { cleanEnv, freePort, ROOT, spawnSite, startSite } from '#e2e/lib/startSite.ts';
import { expect, startPair, test } from '#e2e/lib/test.ts';

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

test('an invalid variable stops the start with one line', async () => {
  for (const env of [{ PORT: 'http' }, { TIME_SCALE: '0' }, { RA_API_URL: 'nonsense' }]) {
    const { code, printed } = await outcome(spawnSite(env));
    const [name] = Object.keys(env);
    expect(code).toBe(1);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(printed).toContain(`${name} is invalid: expected`);
  }
});

test('an invalid key is not printed', async () => {
  const { code, printed } = await outcome(spawnSite({ RA_API_KEY: 'secret with spaces' }));
  expect(code).toBe(1);
  expect(printed).toContain('RA_API_KEY');
  expect(printed).not.toContain('secret');
});

test('a port in use is reported in one line', async ({ pair }) => {
  const port = new URL(pair.site.url).port;
  const { code, printed } = await outcome(
    spawnSite({ PORT: port, HOST: '127.0.0.1', RA_API_KEY: 'k' }),
  );
  expect(code).toBe(1);
  expect(printed).toContain('EADDRINUSE');
  expect(printed).not.toContain('    at ');
});

test('an older Node stops with a message', () => {
  // The check runs with this Node, which is told that it is an older one.
  const older = "Object.defineProperty(process.versions, 'node', { value: '20.11.0' });";
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, '--import', './lib/requireNode24.mjs', 'server.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('needs Node 24');
});

test('a second start without changes does not build', async () => {
  const build = spawnSync(
    process.execPath,
    ['--import', './lib/requireNode24.mjs', 'server.ts', '--build'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(build.status).toBe(0);
  expect(build.stdout).toContain('The build is up to date.');
});

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) ?? socket.destroy());
    socket.once('error', () => resolve(false));
  });

test('SIGTERM under load fails no request in flight and leaves no process behind', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  await get(`${site.url}/u/MaxMilyin`);
  const pool = new Pool(site.url, { connections: 20 });
  let loading = true;
  let answered = 0;
  let bad = 0;
  const resets: string[] = [];
  const askAgainAndAgain = async () => {
    while (loading) {
      try {
        const { statusCode, body } = await pool.request({ path: '/u/MaxMilyin', method: 'GET' });
        await body.dump({ limit: Number.POSITIVE_INFINITY });
        answered += 1;
        if (statusCode !== 200) bad += 1;
      } catch (error) {
        // A refused connection came after the end; anything else was a request in flight.
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ECONNREFUSED') return;
        resets.push(code ?? message);
      }
    }
  };
  const load = Array.from({ length: 20 }, askAgainAndAgain);
  try {
    await expect.poll(() => answered, { timeout: 15_000 }).toBeGreaterThan(200);
    const from = performance.now();
    const code = await site.stop('SIGTERM');
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(code).toBe(0);
    await Promise.all(load);
    expect([bad, resets]).toEqual([0, []]);
    expect(await connects(Number(new URL(site.url).port))).toBe(false);
    expect(() => process.kill(site.pid, 0), 'no process is left').toThrow();
  } finally {
    loading = false;
    await pool.destroy();
    await site.stop('SIGKILL');
    await upstream.close();
  }
});

/** Records how each Node process ends: its file and its exit code. */
const recordEnds = (file: string) => {
  const code = `import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
process.on('exit', (code) => {
  appendFileSync(${JSON.stringify(file)}, basename(process.argv[1] ?? '') + ' ' + code + '\\n');
});`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
};

// Debian's shell waits for the server as its parent; bash replaces itself with it.
for (const shell of ['sh', 'bash']) {
  test(`SIGTERM to npm start ends the server gracefully, under ${shell}`, async () => {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'longplay-'));
    const ends = join(folder, 'ends');
    const npm = spawn('npm', ['start', '--silent', `--script-shell=${shell}`], {
      cwd: ROOT,
      env: {
        // The tests must not use a key from the shell that runs them.
        ...cleanEnv(),
        NODE_ENV: 'production',
        NODE_OPTIONS: recordEnds(ends),
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      npm.stdout.on('data', (chunk) => String(chunk).includes('Longplay is at') && resolve());
    });
    expect((await get(`http://127.0.0.1:${port}/`)).status).toBe(200);
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    const ended = () => (existsSync(ends) ? readFileSync(ends, 'utf8') : '');
    await expect.poll(ended, { timeout: 15_000 }).toContain('server.ts 0\n');
    expect(await connects(port)).toBe(false);
  });
}

test('the start sets the variables that a process needs before it runs', async () => {
  const site = await startSite({ NODE_COMPILE_CACHE: undefined });
  try {
    const env = readFileSync(`/proc/${site.pid}/environ`, 'utf8').split('\0');
    expect(env).toContain('MALLOC_ARENA_MAX=1');
    expect(env).toContain(`NODE_COMPILE_CACHE=${join(ROOT, '.next', 'compiled')}`);
    const command = readFileSync(`/proc/${site.pid}/cmdline`, 'utf8').split('\0');
    expect(command).toContain('--max-old-space-size=320');
  } finally {
    await site.stop();
  }
});

test('players in OPT_OUT are shown nowhere and cause no calls', async () => {
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
