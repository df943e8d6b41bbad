import { LRUCache } from 'lru-cache';
import { limitConcurrency } from '#lib/images/render/limitConcurrency.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type CachedMedia, isAlive, isFresh, startMediaAge } from './cachedMedia.ts';
import { createFailures, type Missing } from './failures.ts';
import type { Miss } from './fetchMedia.ts';
import type { Pixels } from './media.ts';
import { getMediaKind, type MediaKind } from './mediaPath.ts';
import type { MediaStore } from './mediaStore.ts';

/** Images fetched at a time. */
const MOST_FETCHES = 8;
/** Images that may wait. */
const MOST_QUEUED = 400;
/** Images written in one transaction, because each one blocks the thread that serves pages. */
const WRITTEN_AT_ONCE = 32;
/** Accuracy of the last use of an image, ms. */
const USED_EVERY_MS = 86_400_000;
/** Bytes of an image in memory beside its pixels. */
const ENTRY_BYTES = 500;

export interface MediaLoaderParts {
  /** Never rejects. */
  fetch(path: string): Promise<Uint8Array | Miss>;
  /** @returns null if the image is not acceptable */
  shrink(png: Uint8Array, kind: MediaKind): Promise<Pixels | null>;
  store: MediaStore;
  clock: Clock;
  /** Multiplies all times. */
  timeScale: number;
  memoryBytes: number;
  log: Log;
}

/** What was loaded in time. */
export interface LoadedMedia {
  found: Map<string, Pixels>;
  /** How many may still arrive, without those that do not exist. */
  late: number;
}

/** Icons and avatars: in memory, on disk, from the host. */
export interface MediaLoader {
  /**
   * Loads images together within a timeout. Late ones are still loaded and cached. Never rejects.
   * @param paths on the media host; other paths are ignored without a call
   * @param timeoutMs how long to wait for the host
   */
  load(paths: readonly string[], timeoutMs: number): Promise<LoadedMedia>;
  /** Removes an image from memory and disk, also if it is being fetched. Never throws. */
  purge(path: string): void;
}

export function createMediaLoader(parts: MediaLoaderParts): MediaLoader {
  const { store, clock, timeScale, log } = parts;
  const failures = createFailures(clock, timeScale, log);
  const limit = limitConcurrency(MOST_FETCHES, MOST_QUEUED);
  const inFlight = new Map<string, Promise<Pixels | Missing>>();
  /**
   * Fetched but not written yet: written when there are enough of them, or when no fetch is
   * running.
   */
  const unwritten = new Map<string, CachedMedia>();
  const memory = new LRUCache<string, CachedMedia>({
    maxSize: parts.memoryBytes,
    sizeCalculation: ({ pixels }) => ENTRY_BYTES + pixels.data.length,
  });

  /** Reads from memory and disk. */
  function readKnown(paths: readonly string[]): Map<string, CachedMedia> {
    const known = new Map<string, CachedMedia>();
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

  /** Tells the store which images are in use, because memory answers for most. */
  function touch(known: ReadonlyMap<string, CachedMedia>): void {
    const now = clock.now();
    const old = [...known].filter(([, { used }]) => now - used >= USED_EVERY_MS * timeScale);
    if (old.length === 0) return;
    store.touch(old.map(([path]) => path));
    for (const [path, media] of old) memory.set(path, { ...media, used: now });
  }

  async function download(path: string, kind: MediaKind): Promise<Pixels | Missing> {
    // It may have failed while this fetch was queued.
    const known = failures.known(path);
    if (known) return known;
    const png = await parts.fetch(path);
    const pixels = typeof png === 'string' ? png : ((await parts.shrink(png, kind)) ?? 'absent');
    if (typeof pixels === 'string') {
      if (pixels === 'absent') remove(path);
      return failures.note(path, pixels);
    }
    failures.clear(path);
    const media = startMediaAge(pixels, kind, clock.now(), timeScale);
    memory.set(path, media);
    unwritten.set(path, media);
    if (unwritten.size >= WRITTEN_AT_ONCE) write();
    return pixels;
  }

  /** Never throws: the images are still in memory. */
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

  function remove(path: string): void {
    unwritten.delete(path);
    if (memory.delete(path)) store.delete(path);
  }

  function finish(path: string): void {
    inFlight.delete(path);
    if (inFlight.size === 0) write();
  }

  /** Fetches once for all requests. */
  function fetchOnce(path: string): Promise<Pixels | Missing> {
    const running = inFlight.get(path);
    if (running) return running;
    const kind = getMediaKind(path);
    const known = kind ? failures.known(path) : 'absent';
    if (!kind || known) return Promise.resolve(known ?? 'absent');
    const fetching = limit.run(() => download(path, kind));
    if (!fetching) return Promise.resolve('later');
    const result = fetching
      .catch((err: unknown) => {
        log.error({ event: 'media-broken', err }, 'A picture of the media host could not be read');
        return failures.note(path, 'down');
      })
      .finally(() => finish(path));
    inFlight.set(path, result);
    return result;
  }

  /** Fetches old images again in the background. */
  function refetchOld(known: ReadonlyMap<string, CachedMedia>): void {
    for (const [path, media] of known) {
      const kind = getMediaKind(path);
      if (kind && !isFresh(media, kind, clock.now(), timeScale)) fetchOnce(path);
    }
  }

  async function loadAll(paths: readonly string[], timeoutMs: number): Promise<LoadedMedia> {
    const known = readKnown(paths);
    touch(known);
    refetchOld(known);
    const found = new Map([...known].map(([path, { pixels }]) => [path, pixels]));
    const missing = paths.filter((path) => !known.has(path));
    let late = missing.length;
    const pending = missing.map(async (path) => {
      const outcome = await fetchOnce(path);
      if (outcome === 'later') return;
      late -= 1;
      if (outcome !== 'absent') found.set(path, outcome);
    });
    await withTimeout(Promise.all(pending), timeoutMs);
    // Images that arrive from now on are for the next request.
    return { found: new Map(found), late };
  }

  function purge(path: string): void {
    unwritten.delete(path);
    memory.delete(path);
    try {
      store.delete(path);
    } catch (err) {
      log.error({ event: 'media-broken', err }, 'A picture of the media host could not be deleted');
    }
  }

  return {
    purge(path) {
      purge(path);
      inFlight.get(path)?.finally(() => purge(path));
    },
    async load(paths, timeoutMs) {
      const requested = [...new Set(paths)].filter((path) => getMediaKind(path) !== null);
      try {
        return await loadAll(requested, timeoutMs);
      } catch (err) {
        log.error({ event: 'media-broken', err }, 'Pictures of the media host could not be read');
        return { found: new Map(), late: requested.length };
      }
    },
  };
}
