import { describe, expect, it } from 'vitest';
import type { Pixels } from '#lib/images/media/media.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { DrawingBusy } from '#lib/images/render/drawingBusy.ts';
import { runAsClient } from '#lib/rateLimit/client.ts';
import { limitedClient } from '#lib/rateLimit/testing/limitedClient.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createPictures } from './createPictures.ts';
import type { PictureSource } from './picture.ts';
import { scenePaths } from './scenePaths.ts';

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

/** Pictures whose bytes are the words of the scene and the icons that were there. */
function makePictures({ timeScale = 1, maxBytes = 1_000_000 } = {}) {
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
  const pictures = createPictures<Scene>({
    pathsOf: scenePaths,
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
    plain: () => new Uint8Array([0]),
    now: () => world.now,
    timeScale,
    maxBytes,
    log,
  });
  const source = (
    version: string,
    more: Partial<PictureSource<Scene>> = {},
  ): PictureSource<Scene> => ({
    address: '/u/somebody',
    version,
    scene: () => sceneOf(version),
    life: 300,
    keepMs: 7 * 24 * 60 * MINUTE,
    passing: false,
    ...more,
  });
  const read = async (from: PictureSource<Scene>, ms = 10_000) => {
    const { bytes, life } = await pictures.load(from, ms);
    return [bytes[0] === 0 ? 'plain' : new TextDecoder().decode(bytes), life];
  };
  return { world, pictures, source, read };
}

/** A gate that opens when told to. */
function makeGate() {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, open };
}

describe('pictures', () => {
  it('draws one picture once for any number of readers', async () => {
    const { world, source, read } = makePictures();
    const all = await Promise.all(Array.from({ length: 50 }, () => read(source('a'))));
    expect(new Set(all.map(String))).toEqual(new Set(['a,300']));
    await read(source('a'));
    expect(world.drawn).toEqual(['a']);
  });

  it('draws none for who has had its share, and shows what is kept', async () => {
    const { world, source, read } = makePictures();
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

  it('shows a kept one without its source for a minute, and less when in doubt', async () => {
    const { world, pictures, source, read } = makePictures();
    expect(pictures.current('/u/somebody')).toBeNull();
    await read(source('a'));
    world.now = MINUTE - 1;
    expect(pictures.current('/u/somebody')?.life).toBe(300);
    world.now = MINUTE;
    expect(pictures.current('/u/somebody')).toBeNull();
    await read(source('a'));
    expect(pictures.current('/u/somebody')).not.toBeNull();
    pictures.doubt((address) => address === '/u/somebody');
    expect(pictures.current('/u/somebody')).toBeNull();
    expect(world.drawn).toEqual(['a']);
  });

  it('shortens its waits with TIME_SCALE', async () => {
    const { world, pictures, source, read } = makePictures({ timeScale: 0.001 });
    await read(source('a'));
    world.now = 60;
    expect(pictures.current('/u/somebody')).toBeNull();
  });

  it('draws a new version, and none that looks the same', async () => {
    const { world, source, read } = makePictures();
    await read(source('a'));
    expect(await read(source('b'))).toEqual(['b', 300]);
    await read(source('c', { scene: () => sceneOf('b') }));
    expect(world.drawn).toEqual(['a', 'b']);
  });

  it('gives each picture an ETag of its own', async () => {
    const { pictures, source } = makePictures();
    const etags = [];
    for (const version of ['a', 'b', 'a'])
      etags.push((await pictures.load(source(version), 10_000)).etag);
    expect(etags[0]).toBe(etags[2]);
    expect(etags[0]).not.toBe(etags[1]);
  });

  it('shows the last good one, briefly, while a newer one is late, and then the newer', async () => {
    const { world, source, read } = makePictures();
    await read(source('a'));
    const { gate, open } = makeGate();
    world.gate = gate;
    expect(await read(source('b'), 0)).toEqual(['a', 30]);
    const waiting = read(source('b'));
    open();
    expect(await waiting).toEqual(['b', 300]);
    expect(world.drawn).toEqual(['a', 'b']);
  });

  it('shows the plain one, briefly, where there is no other', async () => {
    const { world, pictures, source, read } = makePictures();
    world.gate = makeGate().gate;
    expect(await read(source('a'), 0)).toEqual(['plain', 30]);
    expect(pictures.plain()).toBe(pictures.plain());
  });

  it('shows the plain one when too many drawings wait, and tries again at once', async () => {
    const { world, source, read } = makePictures();
    world.fails = new DrawingBusy();
    expect(await read(source('a'))).toEqual(['plain', 30]);
    expect(world.log.lines).toEqual([]);
    world.fails = null;
    expect(await read(source('a'))).toEqual(['a', 300]);
  });

  it('logs what breaks, and leaves it for a while', async () => {
    const { world, source, read } = makePictures();
    world.fails = new Error('no such font');
    expect(await read(source('a'))).toEqual(['plain', 30]);
    world.fails = null;
    expect(await read(source('a'))).toEqual(['plain', 30]);
    expect(world.drawn).toEqual([]);
    expect(world.log.lines).toMatchObject([[{ event: 'drawing-broken' }, expect.anything()]]);
    // Another version is another matter.
    expect(await read(source('b'))).toEqual(['b', 300]);
  });

  it('tries again what broke after half a minute, and what hung after ten', async () => {
    const { world, source, read } = makePictures();
    for (const [name, ms] of [
      ['Error', 30_000],
      ['AbortError', 600_000],
    ] as const) {
      const from = source(name);
      world.fails = Object.assign(new Error('no picture'), { name });
      expect(await read(from)).toEqual(['plain', 30]);
      world.fails = null;
      world.now += ms - 1;
      expect(await read(from)).toEqual(['plain', 30]);
      world.now += 1;
      expect(await read(from)).toEqual([name, 300]);
      world.now += 7 * 24 * 60 * MINUTE;
    }
  });

  it('has 16 on their way at most', async () => {
    const { world, source, read } = makePictures();
    const { gate, open } = makeGate();
    world.gate = gate;
    const names = Array.from({ length: 20 }, (_, n) => `n${n}`);
    const all = names.map((name) => read(source(name, { address: name })));
    open();
    const shown = (await Promise.all(all)).map(([words]) => words);
    expect(shown).toEqual([...names.slice(0, 16), ...Array(4).fill('plain')]);
  });

  it('is short-lived while icons are late, and complete when they are there', async () => {
    const { world, pictures, source, read } = makePictures();
    const two = source('a', { scene: () => sceneOf('a', ['/1', '/2']) });
    world.icons.add('/1');
    expect(await read(two)).toEqual(['a /1', 20]);
    world.now = 4_999;
    expect(pictures.current('/u/somebody')?.life).toBe(20);
    await read(two);
    world.now = 5_000;
    expect(pictures.current('/u/somebody')).toBeNull();
    // Nothing has come: nothing is drawn.
    expect(await read(two)).toEqual(['a /1', 20]);
    expect(world.drawn).toEqual(['a /1']);
    world.icons.add('/2');
    world.now = 10_000;
    expect(await read(two)).toEqual(['a /1 /2', 300]);
    expect(pictures.current('/u/somebody')?.life).toBe(300);
  });

  it('looks again when its source changed while it was drawn', async () => {
    const { world, pictures, source, read } = makePictures();
    const { gate, open } = makeGate();
    world.gate = gate;
    const waiting = read(source('a'));
    pictures.doubt((address) => address === '/u/somebody');
    open();
    expect(await waiting).toEqual(['a', 300]);
    expect(pictures.current('/u/somebody')).toBeNull();
  });

  it('forgets a player, and shows nobody for longer than allowed', async () => {
    const { world, pictures, source, read } = makePictures();
    await read(source('a'));
    pictures.forget((address) => address === '/u/somebody');
    expect(pictures.lastGood('/u/somebody')).toBeNull();
    await read(source('b', { keepMs: 1000 }));
    expect(pictures.lastGood('/u/somebody')).not.toBeNull();
    world.now += 1000;
    expect(pictures.lastGood('/u/somebody')).toBeNull();
  });

  it('keeps no picture of a player who was forgotten while it was drawn', async () => {
    const { world, pictures, source, read } = makePictures();
    const { gate, open } = makeGate();
    world.gate = gate;
    const waiting = read(source('a'));
    pictures.forget((address) => address === '/u/somebody');
    open();
    await waiting;
    expect(pictures.lastGood('/u/somebody')).toBeNull();
  });

  it('keeps as many bytes as it may, the latest shown', async () => {
    const { world, source, read } = makePictures({ maxBytes: 3 * 1100 });
    for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b'])
      await read(source(name, { address: name }));
    expect(world.drawn).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('draws few passing pictures, and lets them push out no other', async () => {
    const { world, pictures, source, read } = makePictures();
    await read(source('a'));
    const passing = (n: number) => source(`p${n}`, { address: `p${n}`, passing: true, life: 15 });
    const shown: unknown[] = [];
    for (let n = 0; n < 1000; n += 1) shown.push(await read(passing(n)));
    expect(shown[0]).toEqual(['p0', 15]);
    expect(shown[999]).toEqual(['plain', 30]);
    expect(world.drawn).toHaveLength(9);
    expect(await read(passing(0))).toEqual(['p0', 15]);
    world.now = 500;
    expect(await read(passing(1000))).toEqual(['p1000', 15]);
    expect(pictures.current('/u/somebody')).not.toBeNull();
  });
});
