import { describe, expect, it } from 'vitest';
import type { Pixels } from '#lib/images/media/media.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { DrawingBusy } from '#lib/images/render/drawingBusy.ts';
import { runAsClient } from '#lib/rateLimit/client.ts';
import { limitedClient } from '#lib/rateLimit/testing/limitedClient.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createImageCache } from './createImageCache.ts';
import { getMediaPaths } from './getMediaPaths.ts';
import type { ImageSource } from './image.ts';

const MINUTE = 60_000;
const PIXEL: Pixels = { width: 1, height: 1, data: new Uint8Array(3) };

function sceneOf(words: string, icons: readonly string[] = []): Scene {
  return {
    width: 1200,
    height: 630,
    ground: '#000000',
    tree: { type: 'div', props: { children: words } },
    titles: [],
    sockets: null,
    lamps: icons.map((icon, x) => ({
      ...{ x, y: 0, size: 10, edge: 1, color: '#ffffff' },
      ...{ icon, lit: true },
    })),
    images: [],
  };
}

/** A cache of images whose bytes are the words of the scene and the icons that were loaded. */
function makeCache({ timeScale = 1, maxBytes = 1_000_000 } = {}) {
  const log = createTestLog();
  const world = {
    now: 0,
    drawn: [] as string[],
    /** Icons that the media host has. */
    icons: new Set<string>(),
    /** Every drawing waits for it. */
    gate: Promise.resolve(),
    fails: null as Error | null,
    log,
  };
  const cache = createImageCache<Scene>({
    getMediaPaths,
    async loadMedia(paths) {
      const found = paths.filter((path) => world.icons.has(path));
      return {
        found: new Map(found.map((path) => [path, PIXEL])),
        late: paths.length - found.length,
      };
    },
    async draw(scene, media) {
      await world.gate;
      if (world.fails) throw world.fails;
      const words = [scene.tree.props.children, ...media.keys()].join(' ');
      world.drawn.push(words);
      return new TextEncoder().encode(words);
    },
    drawPlain: () => new Uint8Array([0]),
    now: () => world.now,
    timeScale,
    maxBytes,
    log,
  });
  const source = (version: string, more: Partial<ImageSource<Scene>> = {}): ImageSource<Scene> => ({
    key: '/u/somebody',
    version,
    scene: () => sceneOf(version),
    maxAge: 300,
    expiresIn: 7 * 24 * 60 * MINUTE,
    ephemeral: false,
    ...more,
  });
  const read = async (from: ImageSource<Scene>, ms = 10_000) => {
    const { bytes, maxAge } = await cache.load(from, ms);
    return [bytes[0] === 0 ? 'plain' : new TextDecoder().decode(bytes), maxAge];
  };
  return { world, cache, source, read };
}

/** A gate that the test opens. */
function makeGate() {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, open };
}

describe('createImageCache', () => {
  it('draws an image once for any number of requests', async () => {
    const { world, source, read } = makeCache();
    const all = await Promise.all(Array.from({ length: 50 }, () => read(source('a'))));
    expect(new Set(all.map(String))).toEqual(new Set(['a,300']));
    await read(source('a'));
    expect(world.drawn).toEqual(['a']);
  });

  it('draws nothing for a client over its rate limit, but shows cached images', async () => {
    const { world, source, read } = makeCache();
    await runAsClient(limitedClient(), async () => {
      expect(await read(source('a'))).toEqual(['plain', 30]);
    });
    await read(source('a'));
    await runAsClient(limitedClient(), async () => {
      expect(await read(source('a'))).toEqual(['a', 300]);
      expect(await read(source('b')), 'the last good one').toEqual(['a', 30]);
    });
    expect(world.drawn).toEqual(['a']);
  });

  it('shows a cached image for a minute, or until it is invalidated, without asking its source', async () => {
    const { world, cache, source, read } = makeCache();
    expect(cache.getFresh('/u/somebody')).toBeNull();
    await read(source('a'));
    world.now = MINUTE - 1;
    expect(cache.getFresh('/u/somebody')?.maxAge).toBe(300);
    world.now = MINUTE;
    expect(cache.getFresh('/u/somebody')).toBeNull();
    await read(source('a'));
    expect(cache.getFresh('/u/somebody')).not.toBeNull();
    cache.invalidate((key) => key === '/u/somebody');
    expect(cache.getFresh('/u/somebody')).toBeNull();
    expect(world.drawn).toEqual(['a']);
  });

  it('scales its times with TIME_SCALE', async () => {
    const { world, cache, source, read } = makeCache({ timeScale: 0.001 });
    await read(source('a'));
    world.now = 60;
    expect(cache.getFresh('/u/somebody')).toBeNull();
  });

  it('draws a new version unless it looks the same', async () => {
    const { world, source, read } = makeCache();
    await read(source('a'));
    expect(await read(source('b'))).toEqual(['b', 300]);
    await read(source('c', { scene: () => sceneOf('b') }));
    expect(world.drawn).toEqual(['a', 'b']);
  });

  it('gives each image an ETag of its own', async () => {
    const { cache, source } = makeCache();
    const etags = [];
    for (const version of ['a', 'b', 'a'])
      etags.push((await cache.load(source(version), 10_000)).etag);
    expect(etags[0]).toBe(etags[2]);
    expect(etags[0]).not.toBe(etags[1]);
  });

  it('shows the last good image with a short max-age until the new one is ready', async () => {
    const { world, source, read } = makeCache();
    await read(source('a'));
    const { gate, open } = makeGate();
    world.gate = gate;
    expect(await read(source('b'), 0)).toEqual(['a', 30]);
    const waiting = read(source('b'));
    open();
    expect(await waiting).toEqual(['b', 300]);
    expect(world.drawn).toEqual(['a', 'b']);
  });

  it('shows the plain image with a short max-age if there is no other', async () => {
    const { world, cache, source, read } = makeCache();
    world.gate = makeGate().gate;
    expect(await read(source('a'), 0)).toEqual(['plain', 30]);
    expect(cache.getPlain()).toBe(cache.getPlain());
  });

  it('shows the plain image if too many drawings wait, and tries again on the next request', async () => {
    const { world, source, read } = makeCache();
    world.fails = new DrawingBusy();
    expect(await read(source('a'))).toEqual(['plain', 30]);
    expect(world.log.lines).toEqual([]);
    world.fails = null;
    expect(await read(source('a'))).toEqual(['a', 300]);
  });

  it('logs a failed drawing and does not retry it at once', async () => {
    const { world, source, read } = makeCache();
    world.fails = new Error('no such font');
    expect(await read(source('a'))).toEqual(['plain', 30]);
    world.fails = null;
    expect(await read(source('a'))).toEqual(['plain', 30]);
    expect(world.drawn).toEqual([]);
    expect(world.log.lines).toMatchObject([[{ event: 'drawing-broken' }, expect.anything()]]);
    // A new version is tried at once.
    expect(await read(source('b'))).toEqual(['b', 300]);
  });

  it('retries a failed drawing after half a minute, and one that hung after ten minutes', async () => {
    const { world, source, read } = makeCache();
    for (const [name, ms] of [
      ['Error', 30_000],
      ['AbortError', 600_000],
    ] as const) {
      const from = source(name);
      world.fails = Object.assign(new Error('no image'), { name });
      expect(await read(from)).toEqual(['plain', 30]);
      world.fails = null;
      world.now += ms - 1;
      expect(await read(from)).toEqual(['plain', 30]);
      world.now += 1;
      expect(await read(from)).toEqual([name, 300]);
      world.now += 7 * 24 * 60 * MINUTE;
    }
  });

  it('has at most 16 images in progress', async () => {
    const { world, source, read } = makeCache();
    const { gate, open } = makeGate();
    world.gate = gate;
    const names = Array.from({ length: 20 }, (_, n) => `n${n}`);
    const all = names.map((name) => read(source(name, { key: name })));
    open();
    const shown = (await Promise.all(all)).map(([words]) => words);
    expect(shown).toEqual([...names.slice(0, 16), ...Array(4).fill('plain')]);
  });

  it('gives an image without all of its icons a short max-age, and completes it later', async () => {
    const { world, cache, source, read } = makeCache();
    const two = source('a', { scene: () => sceneOf('a', ['/1', '/2']) });
    world.icons.add('/1');
    expect(await read(two)).toEqual(['a /1', 20]);
    world.now = 4_999;
    expect(cache.getFresh('/u/somebody')?.maxAge).toBe(20);
    await read(two);
    world.now = 5_000;
    expect(cache.getFresh('/u/somebody')).toBeNull();
    // No icon has arrived, so nothing is drawn.
    expect(await read(two)).toEqual(['a /1', 20]);
    expect(world.drawn).toEqual(['a /1']);
    world.icons.add('/2');
    world.now = 10_000;
    expect(await read(two)).toEqual(['a /1 /2', 300]);
    expect(cache.getFresh('/u/somebody')?.maxAge).toBe(300);
  });

  it('compares an image again if its source changed while it was drawn', async () => {
    const { world, cache, source, read } = makeCache();
    const { gate, open } = makeGate();
    world.gate = gate;
    const waiting = read(source('a'));
    cache.invalidate((key) => key === '/u/somebody');
    open();
    expect(await waiting).toEqual(['a', 300]);
    expect(cache.getFresh('/u/somebody')).toBeNull();
  });

  it('purges a player, and shows nothing that has expired', async () => {
    const { world, cache, source, read } = makeCache();
    await read(source('a'));
    cache.purge((key) => key === '/u/somebody');
    expect(cache.getLastGood('/u/somebody')).toBeNull();
    await read(source('b', { expiresIn: 1000 }));
    expect(cache.getLastGood('/u/somebody')).not.toBeNull();
    world.now += 1000;
    expect(cache.getLastGood('/u/somebody')).toBeNull();
  });

  it('does not cache an image whose player was purged while it was drawn', async () => {
    const { world, cache, source, read } = makeCache();
    const { gate, open } = makeGate();
    world.gate = gate;
    const waiting = read(source('a'));
    cache.purge((key) => key === '/u/somebody');
    open();
    await waiting;
    expect(cache.getLastGood('/u/somebody')).toBeNull();
  });

  it('stays within its bytes and keeps the images shown last', async () => {
    const { world, source, read } = makeCache({ maxBytes: 3 * 1100 });
    for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await read(source(name, { key: name }));
    expect(world.drawn).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('draws few ephemeral images, and they push out no others', async () => {
    const { world, cache, source, read } = makeCache();
    await read(source('a'));
    const ephemeral = (n: number) => source(`p${n}`, { key: `p${n}`, ephemeral: true, maxAge: 15 });
    const shown: unknown[] = [];
    for (let n = 0; n < 1000; n += 1) shown.push(await read(ephemeral(n)));
    expect(shown[0]).toEqual(['p0', 15]);
    expect(shown[999]).toEqual(['plain', 30]);
    expect(world.drawn).toHaveLength(9);
    expect(await read(ephemeral(0))).toEqual(['p0', 15]);
    world.now = 500;
    expect(await read(ephemeral(1000))).toEqual(['p1000', 15]);
    expect(cache.getFresh('/u/somebody')).not.toBeNull();
  });
});
