import { LRUCache } from 'lru-cache';
import { createLanes } from '#lib/images/render/lanes.ts';
import { within } from '#lib/images/render/within.ts';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { Miss } from './fetchMedia.ts';
import type { Pixels } from './media.ts';
import { beginLife, isAlive, isFresh, type KeptMedia } from './mediaLife.ts';
import { type MediaKind, mediaKindOf } from './mediaPath.ts';
import type { MediaStore } from './mediaStore.ts';
import { createMisses, type Missing } from './misses.ts';

/** Pictures on their way at a time. */
const LANES = 8;
/** Pictures that may wait for their turn. */
const WAITING = 400;
/** Pictures that are written together: the thread that serves pages waits for each writing. */
const WRITTEN_AT_ONCE = 32;
/** How exactly it is known when a picture was last used, ms. */
const USED_EVERY_MS = 86_400_000;
/** What a picture takes in memory beside its pixels, bytes. */
const ENTRY_BYTES = 500;

export interface MediaLoaderParts {
  /** Never rejects. */
  fetch(path: string): Promise<Uint8Array | Miss>;
  /** @returns null when it is not a picture that we take */
  shrink(png: Uint8Array, kind: MediaKind): Promise<Pixels | null>;
  store: MediaStore;
  clock: Clock;
  /** Multiplies all lives. */
  timeScale: number;
  memoryBytes: number;
  log: Log;
}

/** What was there in time. */
export interface LoadedMedia {
  found: Map<string, Pixels>;
  /** How many may still come; not those that do not exist. */
  late: number;
}

/** Icons and avatars: in memory, on disk, from the host. */
export interface MediaLoader {
  /**
   * Loads pictures, all together in a given time. What is late goes on being loaded and is kept.
   * Never rejects.
   * @param paths on the media host; any other path is not there, without a call
   * @param withinMs how long to wait for the host
   */
  load(paths: readonly string[], withinMs: number): Promise<LoadedMedia>;
  /** Forgets a picture, on disk too, and what is on its way of it. Never throws. */
  forget(path: string): void;
}

export function createMediaLoader(parts: MediaLoaderParts): MediaLoader {
  const { store, clock, timeScale, log } = parts;
  const misses = createMisses(clock, timeScale, log);
  const lanes = createLanes(LANES, WAITING);
  const flights = new Map<string, Promise<Pixels | Missing>>();
  /** Came, and are not written yet: until as many are there, or nothing more is on its way. */
  const unwritten = new Map<string, KeptMedia>();
  const memory = new LRUCache<string, KeptMedia>({
    maxSize: parts.memoryBytes,
    sizeCalculation: ({ pixels }) => ENTRY_BYTES + pixels.data.length,
  });

  /** From memory and disk. */
  function recall(paths: readonly string[]): Map<string, KeptMedia> {
    const known = new Map<string, KeptMedia>();
    for (const path of paths) {
      const media = memory.get(path);
      if (media && isAlive(media, clock.now())) known.set(path, media);
    }
    const others = paths.filter((path) => !known.has(path));
    if (others.length === 0) return known;
    if (others.some((path) => unwritten.has(path))) write();
    for (const [path, media] of store.read(others)) {
      memory.set(path, media);
      known.set(path, media);
    }
    return known;
  }

  /** Lets the store know what is in use, though memory answers for it. */
  function touch(known: ReadonlyMap<string, KeptMedia>): void {
    const now = clock.now();
    const old = [...known].filter(([, { used }]) => now - used >= USED_EVERY_MS * timeScale);
    if (old.length === 0) return;
    store.touch(old.map(([path]) => path));
    for (const [path, media] of old) memory.set(path, { ...media, used: now });
  }

  async function download(path: string, kind: MediaKind): Promise<Pixels | Missing> {
    // It may have waited long.
    const known = misses.known(path);
    if (known) return known;
    const png = await parts.fetch(path);
    const pixels = typeof png === 'string' ? png : ((await parts.shrink(png, kind)) ?? 'absent');
    if (typeof pixels === 'string') {
      if (pixels === 'absent') forget(path);
      return misses.note(path, pixels);
    }
    misses.clear(path);
    const media = beginLife(pixels, kind, clock.now(), timeScale);
    memory.set(path, media);
    unwritten.set(path, media);
    if (unwritten.size >= WRITTEN_AT_ONCE) write();
    return pixels;
  }

  /** Never throws: memory has them still. */
  function write(): void {
    if (unwritten.size === 0) return;
    const media = new Map(unwritten);
    unwritten.clear();
    try {
      store.write(media);
    } catch (err) {
      log.error({ event: 'media-broken', err }, 'Pictures of the media host could not be kept');
    }
  }

  function forget(path: string): void {
    unwritten.delete(path);
    if (memory.delete(path)) store.delete(path);
  }

  function land(path: string): void {
    flights.delete(path);
    if (flights.size === 0) write();
  }

  /** Asks the host, once for all who want a picture. */
  function fetchOnce(path: string): Promise<Pixels | Missing> {
    const running = flights.get(path);
    if (running) return running;
    const kind = mediaKindOf(path);
    const known = kind ? misses.known(path) : 'absent';
    if (!kind || known) return Promise.resolve(known ?? 'absent');
    const flight = lanes.run(() => download(path, kind));
    if (!flight) return Promise.resolve('later');
    const safe = flight
      .catch((err: unknown) => {
        log.error({ event: 'media-broken', err }, 'A picture of the media host could not be read');
        return misses.note(path, 'down');
      })
      .finally(() => land(path));
    flights.set(path, safe);
    return safe;
  }

  /** An old picture is shown while a newer one is fetched behind it. */
  function renew(known: ReadonlyMap<string, KeptMedia>): void {
    for (const [path, media] of known) {
      const kind = mediaKindOf(path);
      if (kind && !isFresh(media, kind, clock.now(), timeScale)) fetchOnce(path);
    }
  }

  async function loadAll(paths: readonly string[], withinMs: number): Promise<LoadedMedia> {
    const known = recall(paths);
    touch(known);
    renew(known);
    const found = new Map([...known].map(([path, { pixels }]) => [path, pixels]));
    const wanted = paths.filter((path) => !known.has(path));
    let late = wanted.length;
    const coming = wanted.map(async (path) => {
      const outcome = await fetchOnce(path);
      if (outcome === 'later') return;
      late -= 1;
      if (outcome !== 'absent') found.set(path, outcome);
    });
    await within(Promise.all(coming), withinMs);
    // What comes from here on is for the next reader.
    return { found: new Map(found), late };
  }

  function forgetAll(path: string): void {
    unwritten.delete(path);
    memory.delete(path);
    try {
      store.delete(path);
    } catch (err) {
      log.error({ event: 'media-broken', err }, 'A picture of the media host could not be deleted');
    }
  }

  return {
    forget(path) {
      forgetAll(path);
      flights.get(path)?.finally(() => forgetAll(path));
    },
    async load(paths, withinMs) {
      const asked = [...new Set(paths)].filter((path) => mediaKindOf(path) !== null);
      try {
        return await loadAll(asked, withinMs);
      } catch (err) {
        log.error({ event: 'media-broken', err }, 'Pictures of the media host could not be read');
        return { found: new Map(), late: asked.length };
      }
    },
  };
}
