import { Agent } from 'undici';
import { expect, test } from 'vitest';
import { pngOf } from '#lib/images/testing/makePng.ts';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { type Handler, serve } from '#lib/upstream/testing/serve.ts';
import { assembleMedia, type MediaSettings } from './assembleMedia.ts';
import { fetchMedia } from './fetchMedia.ts';
import { MEDIA_FILE } from './mediaFile.ts';
import { createMediaLoader } from './mediaLoader.ts';
import { createMediaStore } from './mediaStore.ts';
import { shrink } from './shrink.ts';

/** Longer than any wait in these tests. */
const LONG = 30_000;
const DAY = 86_400_000;
/** How long a poll may take on a busy machine. */
const POLL = { timeout: 15_000 };

const png = (red: number) => pngOf({ width: 1, height: 1, depth: 8, colour: 2 }, [red, 0, 0]);
const icons = (count: number) =>
  Array.from({ length: count }, (_, index) => `/Images/${index + 1}.png`);

/** Sends one colour until it is changed, and counts requests. */
function createHost() {
  const host = {
    asked: [] as string[],
    red: 1,
    inFlight: 0,
    most: 0,
    /** Sent instead of an image. */
    answer: undefined as Handler | undefined,
    handler: ((url, response, request) => {
      host.asked.push(url.pathname);
      host.most = Math.max(host.most, ++host.inFlight);
      response.on('close', () => host.inFlight--);
      if (host.answer) return host.answer(url, response, request);
      response.writeHead(200, { 'content-type': 'image/png' }).end(png(host.red));
    }) satisfies Handler,
  };
  return host;
}

function assemble(dataDir: string, more: Partial<MediaSettings>) {
  const log = createTestLog();
  const settings: MediaSettings = {
    apiUrl: 'http://127.0.0.1:9/API',
    dataDir,
    demo: false,
    mediaUrl: '',
    siteUrl: 'https://games.example',
    timeScale: 1,
    ...more,
  };
  return { ...assembleMedia(settings, async (bytes, kind) => shrink(bytes, kind), log), log };
}

/** With a clock that the test sets. */
function makeLoader(mediaUrl: string, onWrite: (count: number) => void = () => {}) {
  const clock = createFakeClock();
  const log = createTestLog();
  const dispatcher = new Agent({ connections: 8 });
  const host = { mediaUrl, siteUrl: '', dispatcher, totalMs: LONG, maxBytes: 2 ** 18 };
  const vault = openSqliteFile({ folder: null, ...MEDIA_FILE, clock, log });
  const store = createMediaStore({ vault, source: 'a', clock, maxBytes: 2 ** 26 });
  const loader = createMediaLoader({
    fetch: (path) => fetchMedia(host, path),
    shrink: async (bytes, kind) => shrink(bytes, kind),
    store: {
      ...store,
      write(media) {
        onWrite(media.size);
        store.write(media);
      },
    },
    clock,
    timeScale: 1,
    memoryBytes: 2 ** 20,
    log,
  });
  return { ...loader, clock, store };
}

test('images are fetched once for all requests, eight at a time, and survive a restart', async () => {
  using folder = makeFolder();
  const host = createHost();
  await using server = await serve(host.handler);
  const first = assemble(folder.path, { mediaUrl: server.url });
  const paths = icons(97);
  const readers = await Promise.all([paths, paths.slice(9), paths].map((p) => first.load(p, LONG)));
  expect(readers.map(({ found, late }) => [found.size, late])).toEqual([
    [97, 0],
    [88, 0],
    [97, 0],
  ]);
  expect(host.asked.toSorted()).toEqual(paths.toSorted());
  expect(host.most).toBeLessThanOrEqual(8);
  const restarted = assemble(folder.path, { mediaUrl: server.url });
  expect(await restarted.load(paths, 0)).toEqual(readers[0]);
  expect(host.asked).toHaveLength(97);
  expect(readers[0]?.found.get('/Images/7.png')).toMatchObject({ width: 64, height: 64 });
});

test('the demo gets images from its own upstream, separate from others', async () => {
  using folder = makeFolder();
  const host = createHost();
  await using server = await serve(host.handler);
  const demo = assemble(folder.path, { demo: true, apiUrl: `${server.url}/API` });
  expect((await demo.load(['/UserPic/MaxMilyin.png'], LONG)).found.size).toBe(1);
  const real = assemble(folder.path, { mediaUrl: server.url });
  await real.load(['/UserPic/MaxMilyin.png'], LONG);
  expect(host.asked).toEqual(['/UserPic/MaxMilyin.png', '/UserPic/MaxMilyin.png']);
});

test('other paths are ignored without a call', async () => {
  using folder = makeFolder();
  const host = createHost();
  await using server = await serve(host.handler);
  const { load } = assemble(folder.path, { mediaUrl: server.url });
  const paths = ['/Images/../etc.png', 'http://169.254.169.254/Images/1.png', '', '/x.png'];
  expect(await load(paths, LONG)).toEqual({ found: new Map(), late: 0 });
  expect(host.asked).toEqual([]);
});

test('late images are counted, still loaded, and ready for the next request', async () => {
  using folder = makeFolder();
  const host = createHost();
  const held: (() => void)[] = [];
  host.answer = (_, response) =>
    held.push(() => response.writeHead(200, { 'content-type': 'image/png' }).end(png(1)));
  await using server = await serve(host.handler);
  const { load } = assemble(folder.path, { mediaUrl: server.url });
  const paths = icons(3);
  expect(await load(paths, 30)).toEqual({ found: new Map(), late: 3 });
  await expect.poll(() => held.length, POLL).toBe(3);
  for (const send of held) send();
  await expect.poll(async () => (await load(paths, 0)).found.size, POLL).toBe(3);
  expect(host.asked).toHaveLength(3);
});

test.each<[string, Handler]>([
  ['404', (_, response) => void response.writeHead(404).end()],
  [
    'no PNG',
    (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('<html>'),
  ],
  [
    'a PNG too large to decode',
    (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'image/png' })
        .end(pngOf({ width: 600, height: 1, depth: 1, colour: 0 }, Array(600).fill(0))),
  ],
])('%s: not there, not late, and not asked for again', async (_, answer) => {
  using folder = makeFolder();
  const host = createHost();
  host.answer = answer;
  await using server = await serve(host.handler);
  const { load } = assemble(folder.path, { mediaUrl: server.url });
  for (let round = 0; round < 3; round++) {
    expect(await load(['/Images/1.png'], LONG)).toEqual({ found: new Map(), late: 0 });
  }
  expect(host.asked).toHaveLength(1);
});

test('while the host fails every image is late, few requests are sent, and it recovers', async () => {
  const host = createHost();
  host.answer = (_, response) => void response.writeHead(500).end();
  await using server = await serve(host.handler);
  const { load, clock } = makeLoader(server.url);
  const paths = icons(300);
  for (let round = 0; round < 3; round++) {
    expect(await load(paths, LONG)).toEqual({ found: new Map(), late: 300 });
  }
  // Eight failures in a row, while up to seven more were in progress.
  expect(host.asked.length).toBeLessThan(16);
  host.answer = undefined;
  await clock.pass(30_000);
  expect(await load(paths, LONG)).toMatchObject({ late: 0 });
});

test('a flood waits in a limited queue', async () => {
  const host = createHost();
  const held: (() => void)[] = [];
  let open = false;
  host.answer = (_, response) => {
    const send = () => void response.writeHead(200, { 'content-type': 'image/png' }).end(png(1));
    if (open) send();
    else held.push(send);
  };
  await using server = await serve(host.handler);
  const { load } = makeLoader(server.url);
  const paths = icons(1000);
  expect((await load(paths, 0)).late).toBe(1000);
  await expect.poll(() => held.length, POLL).toBe(8);
  open = true;
  for (const send of held) send();
  await expect.poll(() => host.asked.length, POLL).toBe(408);
  expect((await load(paths.slice(0, 408), LONG)).found.size).toBe(408);
});

test('an avatar of a day is shown while a newer one is fetched; an icon is not fetched again', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, clock } = makeLoader(server.url);
  const paths = ['/UserPic/MaxMilyin.png', '/Images/1.png'];
  const redOf = async () => (await load(paths, LONG)).found.get(paths[0] ?? '')?.data[0];
  expect(await redOf()).toBe(1);
  host.red = 2;
  await clock.pass(DAY - 1);
  expect(await redOf()).toBe(1);
  await clock.pass(1);
  expect(await redOf()).toBe(1);
  await expect.poll(redOf, POLL).toBe(2);
  expect(host.asked.filter((path) => path === '/Images/1.png')).toHaveLength(1);
});

test('an avatar that no longer exists is removed', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, clock, store } = makeLoader(server.url);
  const paths = ['/UserPic/MaxMilyin.png'];
  await load(paths, LONG);
  host.answer = (_, response) => void response.writeHead(404).end();
  await clock.pass(DAY);
  expect((await load(paths, LONG)).found.size).toBe(1);
  await expect.poll(async () => (await load(paths, LONG)).found.size, POLL).toBe(0);
  expect(store.read(paths).size).toBe(0);
});

test('an icon is stored for 30 days and an avatar for 7, in memory and on disk', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, clock } = makeLoader(server.url);
  const paths = ['/Images/1.png', '/UserPic/MaxMilyin.png'];
  await load(paths, LONG);
  host.answer = (_, response) => void response.writeHead(500).end();
  const found = async () => [...(await load(paths, LONG)).found.keys()];
  await clock.pass(7 * DAY - 1);
  expect(await found()).toEqual(paths);
  await clock.pass(1);
  expect(await found()).toEqual(['/Images/1.png']);
  await clock.pass(23 * DAY);
  expect(await found()).toEqual([]);
});

test('an image in memory counts as used on disk', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, clock, store } = makeLoader(server.url);
  await load(['/Images/1.png'], LONG);
  await clock.pass(2 * DAY);
  await load(['/Images/1.png'], LONG);
  expect(store.read(['/Images/1.png']).get('/Images/1.png')?.used).toBe(clock.now());
  expect(host.asked).toHaveLength(1);
});

test('a purged image is neither in memory nor on disk, even if it arrives later', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, purge, store } = makeLoader(server.url);
  const path = '/UserPic/Somebody.png';
  await load([path], LONG);
  purge(path);
  expect(store.read([path]).size).toBe(0);
  expect((await load([path], LONG)).found.size).toBe(1);
  expect(host.asked).toHaveLength(2);
  purge(path);
  const loading = load([path], LONG);
  purge(path);
  await loading;
  await expect.poll(() => store.read([path]).size, POLL).toBe(0);
});

test('memory is limited', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const { load, store } = makeLoader(server.url);
  await load(icons(200), LONG);
  // From here on neither store nor host has images: what is still known is in memory.
  for (const path of icons(200)) store.delete(path);
  host.answer = () => {};
  const { found } = await load(icons(200), 0);
  expect(found.size).toBeGreaterThan(50);
  expect(found.size * 3 * 64 * 64).toBeLessThan(2 ** 20);
});

test('a worker that fails does not fail the request', async () => {
  using folder = makeFolder();
  const host = createHost();
  await using server = await serve(host.handler);
  const log = createTestLog();
  const settings = { apiUrl: '', dataDir: folder.path, demo: false, siteUrl: '', timeScale: 1 };
  const fail = () => Promise.reject(new Error('no thread'));
  const { load } = assembleMedia({ ...settings, mediaUrl: server.url }, fail, log);
  expect(await load(['/Images/1.png'], LONG)).toEqual({ found: new Map(), late: 1 });
  expect(log.lines).toHaveLength(1);
});

test('images are written in batches, and all of them', async () => {
  const host = createHost();
  await using server = await serve(host.handler);
  const written: number[] = [];
  const { load, store } = makeLoader(server.url, (count) => written.push(count));
  const paths = icons(97);
  expect((await load(paths, LONG)).found.size).toBe(97);
  expect(store.read(paths).size).toBe(97);
  expect(written.length).toBeLessThanOrEqual(5);
  // Nothing is left to write.
  host.answer = (_, response) => void response.writeHead(404).end();
  await load(['/Images/900.png'], LONG);
  expect(written.reduce((sum, count) => sum + count)).toBe(97);
});
