import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packSite } from '#deploy/pack/packSite.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { argsOf, cleanEnv, freePort, ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';
import { listFilesBelow } from '#lib/server/filesBelow.ts';

/*
 * The contents of the container image, in a folder of their own: the site runs there without the
 * checkout, its packages and its sources, and never builds.
 */

const folder = mkdtempSync(join(tmpdir(), 'longplay-packed-'));
const data = mkdtempSync(join(tmpdir(), 'longplay-'));

test.afterAll(() => {
  for (const path of [folder, data]) rmSync(path, { recursive: true, force: true });
});

test('a packed site starts without anything else, draws, and exits with 0', async () => {
  test.slow();
  await packSite(ROOT, folder);
  const packed = listFilesBelow(folder);
  const size = packed.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${packed.length} files, ${(size / 1e6).toFixed(0)} MB`);
  expect(size / 1e6).toBeLessThan(100);
  expect(existsSync(join(folder, 'app'))).toBe(false);
  expect(packed.filter((file) => /\.test\.ts|^node_modules\/(?:\.bin|node-)/.test(file))).toEqual(
    [],
  );
  const before = JSON.stringify(packed);

  const port = await freePort();
  const site = spawn(process.execPath, argsOf('start'), {
    cwd: folder,
    env: {
      ...cleanEnv(),
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      NODE_COMPILE_CACHE: join(data, 'compiled'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [site.stdout, site.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const ended = once(site, 'exit');
  try {
    await expect.poll(() => printed, { timeout: 60_000 }).toContain('Longplay is at');
    const url = `http://127.0.0.1:${port}`;
    await getUntil(`${url}/u/MaxMilyin`, ({ status }) => status === 200, 60_000);
    for (const path of [
      '/',
      '/u/MaxMilyin/games',
      '/docs',
      '/u/MaxMilyin/card.svg',
      '/favicon.svg',
    ]) {
      expect((await get(url + path)).status, path).toBe(200);
    }
    // A Japanese title needs a font of ours.
    for (const path of ['/u/MaxMilyin/opengraph-image', '/u/MaxMilyin/card.png?lang=ja']) {
      // A late image is small and plain.
      const drawn = async () => (await getPicture(url + path)).bytes.length;
      await expect.poll(drawn, { timeout: 60_000 }).toBeGreaterThan(5_000);
    }
  } finally {
    site.kill('SIGTERM');
  }
  expect((await ended)[0], printed).toBe(0);
  expect(printed).not.toMatch(/Creating an optimized|Cannot find/);
  expect(JSON.stringify(listFilesBelow(folder)), 'nothing is written beside it').toBe(before);
  expect(readdirSync(data)).toContain('compiled');
});
