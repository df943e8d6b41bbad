import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { getEtag } from '#lib/http/etag.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';
import type { Log } from '#lib/log.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import type { DrawnImage, ImageSource } from './image.ts';
import { createTokenBucket } from './tokenBucket.ts';

const MB = 1024 * 1024;
const EPHEMERAL_BYTES = 2 * MB;
/** Ephemeral images drawn at once, and then one every so often: a flood of names costs no more. */
const EPHEMERAL = { most: 8, everyMs: 500 };
/** What an entry takes beside its bytes. */
const ENTRY_BYTES = 1024;
/** Images in progress, downloads of icons included. */
const MOST_IN_PROGRESS = 16;
/** How long an image waits for all of its icons, ms. */
const ICONS_MS = 800;
/** How long an image is shown before its source is compared again, ms. */
const REVALIDATE_MS = 60_000;
/** The same for an image without all of its icons. */
const RETRY_ICONS_MS = 5_000;
/** max-age of an image without all of its icons, s: with the time above below a minute. */
const MAX_AGE_WITHOUT_ICONS = 20;
/** max-age of a fallback image, s. */
const MAX_AGE_OF_FALLBACK = 30;
/** How long a drawing that failed is not tried again, ms. */
const FAILED_MS = 30_000;
/** The same for a drawing that hung: it blocked a thread meanwhile. */
const HUNG_MS = 600_000;
const MOST_FAILED = 500;

export interface ImageCacheOptions<Scene> {
  /** Paths on the media host of everything that a scene shows, without duplicates. */
  getMediaPaths(scene: Scene): string[];
  loadMedia(
    paths: readonly string[],
    timeoutMs: number,
  ): Promise<{ found: Map<string, Pixels>; late: number }>;
  /** @throws DrawingBusy if too many drawings are waiting */
  draw(scene: Scene, media: ReadonlyMap<string, Pixels>): Promise<Uint8Array>;
  /** The image for when nothing can be drawn. */
  drawPlain(): Uint8Array<ArrayBuffer>;
  /** ms of a monotonic clock. */
  now(): number;
  timeScale: number;
  maxBytes: number;
  log: Log;
}

/** A cache that draws: each image is drawn once, and shown while a newer one is drawn. */
export interface ImageCache<Scene> {
  /** The image of a key; null if its source must be compared first. */
  getFresh(key: string): DrawnImage | null;
  /** The latest image of a key, however old, with a short max-age. */
  getLastGood(key: string): DrawnImage | null;
  /**
   * Gets an image, and draws it if it is not cached. Never rejects: an image that is not ready in
   * time is replaced by the last good one, or else the plain one, while drawing continues.
   * @param timeoutMs longest wait
   */
  load(source: ImageSource<Scene>, timeoutMs: number): Promise<DrawnImage>;
  getPlain(): DrawnImage;
  /** Has the images of the matching keys compared with their sources on the next request. */
  invalidate(matches: (key: string) => boolean): void;
  /** Removes the images of the matching keys. */
  purge(matches: (key: string) => boolean): void;
}

/** An image with what it was drawn from. */
interface CachedImage extends DrawnImage {
  version: string;
  /** Hash of the scene: another version may look the same. */
  sceneHash: string;
  /** Number of icons in the image. */
  icons: number;
  /** Number of icons that may still arrive. */
  lateIcons: number;
  /** When to compare it with its source again, ms of the clock. */
  revalidateAt: number;
  /** When it may no longer be shown, ms of the clock. */
  expiresAt: number;
}

/** An image in progress; any number of requests may wait for it. */
interface Job {
  key: string;
  /** Whether its source changed meanwhile. */
  invalidated: boolean;
  /** Whether it must not be shown any more. */
  purged: boolean;
  /** Never rejects; null if it could not be drawn. */
  result: Promise<CachedImage | null>;
}

/** Images by key, limited by bytes. An old image stays until its successor is drawn. */
const createStore = (maxSize: number) =>
  new LRUCache<string, CachedImage>({
    maxSize,
    sizeCalculation: ({ bytes }) => bytes.byteLength + ENTRY_BYTES,
  });

/** Creates a cache of images, for link previews or cards. */
export function createImageCache<Scene>(options: ImageCacheOptions<Scene>): ImageCache<Scene> {
  const { now, timeScale, log } = options;
  const lasting = createStore(options.maxBytes);
  const ephemeral = createStore(EPHEMERAL_BYTES);
  const mayDrawEphemeral = createTokenBucket(EPHEMERAL.most, EPHEMERAL.everyMs, now);
  const jobs = new Map<string, Job>();
  /** When a failed drawing may be tried again, ms of the clock. */
  const failed = new LRUCache<string, number>({ max: MOST_FAILED });
  let plain: DrawnImage | null = null;

  const storeFor = (source: ImageSource<Scene>) => (source.ephemeral ? ephemeral : lasting);

  function read(store: typeof lasting, key: string): CachedImage | null {
    const cached = store.get(key);
    if (!cached) return null;
    if (now() < cached.expiresAt) return cached;
    store.delete(key);
    return null;
  }

  /** Stores that an image matches its source, and when to compare them again. */
  function confirm(
    image: Omit<CachedImage, 'version' | 'maxAge' | 'lateIcons' | 'revalidateAt' | 'expiresAt'>,
    source: ImageSource<Scene>,
    lateIcons: number,
  ): CachedImage {
    const { version, maxAge } = source;
    const wait = lateIcons > 0 ? RETRY_ICONS_MS : REVALIDATE_MS;
    const times = { revalidateAt: now() + wait * timeScale, expiresAt: now() + source.expiresIn };
    const confirmed = { ...image, version, maxAge, lateIcons, ...times };
    storeFor(source).set(source.key, confirmed);
    return confirmed;
  }

  /** @returns null if the client is over its rate limit */
  async function draw(source: ImageSource<Scene>): Promise<CachedImage | null> {
    const scene = source.scene();
    const sceneHash = createHash('sha256').update(JSON.stringify(scene)).digest('base64url');
    const before = read(storeFor(source), source.key);
    const same = before?.sceneHash === sceneHash ? before : null;
    if (same?.lateIcons === 0) return confirm(same, source, 0);
    if (await consume()) return null;
    const { found, late } = await options.loadMedia(options.getMediaPaths(scene), ICONS_MS);
    if (same && same.icons >= found.size) return confirm(same, source, late);
    const drawn = await options.draw(scene, found);
    // Bytes from a worker may be a view into a larger buffer.
    const bytes = new Uint8Array(drawn);
    return confirm({ bytes, etag: getEtag(bytes), sceneHash, icons: found.size }, source, late);
  }

  function revalidate(store: typeof lasting, key: string): void {
    const cached = read(store, key);
    if (cached) store.set(key, { ...cached, revalidateAt: 0 });
  }

  function noteFailure(id: string, err: unknown): null {
    // By name, because Next evaluates the class several times.
    if (err instanceof Error && err.name === 'DrawingBusy') return null;
    const hung = err instanceof Error && err.name === 'AbortError';
    failed.set(id, now() + (hung ? HUNG_MS : FAILED_MS) * timeScale);
    log.error({ event: 'drawing-broken', err }, 'An image could not be drawn');
    return null;
  }

  /** Draws once for all who wait. @returns null if it is not possible now */
  function drawOnce(source: ImageSource<Scene>): Promise<CachedImage | null> {
    const { key } = source;
    const id = `${key} ${source.version}`;
    const running = jobs.get(id);
    if (running) return running.result;
    if (jobs.size >= MOST_IN_PROGRESS || now() < (failed.get(id) ?? 0))
      return Promise.resolve(null);
    if (source.ephemeral && !mayDrawEphemeral()) return Promise.resolve(null);
    const result = draw(source)
      .catch((err: unknown) => noteFailure(id, err))
      .finally(() => {
        jobs.delete(id);
        if (job.invalidated) revalidate(storeFor(source), key);
        if (job.purged) storeFor(source).delete(key);
      });
    const job: Job = { key, invalidated: false, purged: false, result };
    jobs.set(id, job);
    return result;
  }

  const cache: ImageCache<Scene> = {
    getFresh(key) {
      const cached = read(lasting, key);
      return cached && now() < cached.revalidateAt ? toDrawn(cached) : null;
    },
    getLastGood(key) {
      const cached = read(lasting, key);
      return cached && { ...cached, maxAge: MAX_AGE_OF_FALLBACK };
    },
    async load(source, timeoutMs) {
      const cached = read(storeFor(source), source.key);
      if (cached?.version === source.version) {
        if (cached.lateIcons === 0) return toDrawn(confirm(cached, source, 0));
        if (now() < cached.revalidateAt) return toDrawn(cached);
      }
      const drawn = await withTimeout(drawOnce(source), timeoutMs);
      return drawn ? toDrawn(drawn) : (cache.getLastGood(source.key) ?? cache.getPlain());
    },
    getPlain() {
      if (!plain) {
        const bytes = options.drawPlain();
        plain = { bytes, etag: getEtag(bytes), maxAge: MAX_AGE_OF_FALLBACK };
      }
      return plain;
    },
    invalidate(matches) {
      for (const key of [...lasting.keys()]) if (matches(key)) revalidate(lasting, key);
      for (const job of jobs.values()) if (matches(job.key)) job.invalidated = true;
    },
    purge(matches) {
      for (const key of [...lasting.keys()]) if (matches(key)) lasting.delete(key);
      for (const job of jobs.values()) if (matches(job.key)) job.purged = true;
    },
  };
  return cache;
}

/** Shortens the max-age of an image without all of its icons. */
function toDrawn(cached: CachedImage): DrawnImage {
  if (cached.lateIcons === 0) return cached;
  return { ...cached, maxAge: Math.min(cached.maxAge, MAX_AGE_WITHOUT_ICONS) };
}
