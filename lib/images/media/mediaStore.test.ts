import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock, type FakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { startMediaAge } from './cachedMedia.ts';
import type { Pixels } from './media.ts';
import { MEDIA_FILE } from './mediaFile.ts';
import { createMediaStore } from './mediaStore.ts';

const DAY = 86_400_000;
const MB = 2 ** 20;

interface Options {
  folder?: string | null;
  source?: string;
  maxBytes?: number;
}

function makeStore(clock: FakeClock, options: Options = {}) {
  const { folder = null, source = 'demo', maxBytes = 64 * MB } = options;
  const vault = openSqliteFile({ folder, ...MEDIA_FILE, clock, log: createTestLog() });
  const store = createMediaStore({ vault, source, clock, maxBytes });
  const keep = (path: string, pixels: Pixels) =>
    store.write(new Map([[path, startMediaAge(pixels, 'icon', clock.now(), 1)]]));
  return { ...store, keep, vault };
}

function pixelsOf(value: number, side = 8) {
  return { width: side, height: side, data: new Uint8Array(3 * side * side).fill(value) };
}

test('returns what was written, many at once, also after a restart', () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const first = makeStore(clock, { folder: folder.path });
  first.keep('/a', pixelsOf(1));
  first.keep('/b', pixelsOf(2));
  first.keep('/a', pixelsOf(3));
  first.close();
  const store = makeStore(clock, { folder: folder.path });
  const now = clock.now();
  const times = { kept: now, gone: now + 30 * DAY, used: now };
  expect(store.read(['/a', '/b', '/c', "'"])).toEqual(
    new Map([
      ['/a', { pixels: pixelsOf(3), ...times }],
      ['/b', { pixels: pixelsOf(2), ...times }],
    ]),
  );
  store.delete('/a');
  expect([...store.read(['/a', '/b']).keys()]).toEqual(['/b']);
  store.close();
});

test('images of two hosts are separate', () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const demo = makeStore(clock, { folder: folder.path });
  const real = makeStore(clock, { folder: folder.path, source: 'https://media.example' });
  demo.keep('/a', pixelsOf(1));
  expect(real.read(['/a']).size).toBe(0);
  real.keep('/a', pixelsOf(2));
  real.delete('/b');
  expect(demo.read(['/a']).get('/a')?.pixels).toEqual(pixelsOf(1));
  real.delete('/a');
  expect(demo.read(['/a']).size).toBe(1);
  demo.close();
  real.close();
});

test('after 30 days an image is gone, also from the file', async () => {
  const clock = createFakeClock();
  const store = makeStore(clock);
  store.keep('/a', pixelsOf(1));
  await clock.pass(29 * DAY);
  store.keep('/b', pixelsOf(1));
  expect([...store.read(['/a', '/b']).keys()]).toEqual(['/a', '/b']);
  await clock.pass(DAY);
  expect([...store.read(['/a', '/b']).keys()]).toEqual(['/b']);
  store.keep('/c', pixelsOf(1));
  const count = store.vault.run((db) => db.prepare('SELECT path FROM picture ORDER BY path').all());
  expect(count).toEqual([{ path: '/b' }, { path: '/c' }]);
});

test('an image from the future is ignored', () => {
  let now = Date.UTC(2030, 0);
  const store = makeStore({ ...createFakeClock(), now: () => now });
  store.keep('/a', pixelsOf(1));
  now -= 60_000;
  expect(store.read(['/a']).size).toBe(1);
  now = Date.UTC(2026, 0);
  expect(store.read(['/a']).size).toBe(0);
});

test('the file stays within its limit, and the least recently used image goes first', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const maxBytes = 2 * MB;
  const store = makeStore(clock, { folder: folder.path, maxBytes });
  let largest = 0;
  for (let index = 0; index < 600; index++) {
    await clock.pass(1000);
    store.keep(`/${index}`, pixelsOf(index % 256, 64));
    store.touch(['/0']);
    largest = Math.max(largest, statSync(path.join(folder.path, MEDIA_FILE.file)).size);
  }
  expect(store.read(['/0']).size, 'in use all the time').toBe(1);
  expect(store.read(['/1', '/2', '/3']).size).toBe(0);
  expect(store.read(['/599', '/598', '/550']).size).toBe(3);
  expect(largest).toBeGreaterThan(maxBytes / 2);
  expect(largest).toBeLessThanOrEqual(maxBytes);
  store.close();
});

test('an incomplete row is ignored, and the others are read', () => {
  const store = makeStore(createFakeClock());
  store.keep('/a', pixelsOf(1));
  store.keep('/b', pixelsOf(2));
  store.vault.run((db) => db.exec("UPDATE picture SET width = 9 WHERE path = '/a'"));
  expect([...store.read(['/a', '/b']).keys()]).toEqual(['/b']);
});

test('it works without a disk, within its limit', () => {
  const store = makeStore(createFakeClock());
  for (let index = 0; index < 700; index++) store.keep(`/${index}`, pixelsOf(1, 64));
  expect(store.read(['/699']).size).toBe(1);
  const pages = store.vault.run((db) => db.prepare('PRAGMA page_count').get()?.page_count);
  expect(Number(pages) * 4096).toBeLessThanOrEqual(MEDIA_FILE.memoryBytes);
});
