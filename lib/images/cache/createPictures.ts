import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { getEtag } from '#lib/http/etag.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import { within } from '#lib/images/render/within.ts';
import type { Log } from '#lib/log.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import { createAllowance } from './allowance.ts';
import type { Picture, PictureSource } from './picture.ts';
import { createPictureCache, type KeptPicture, type PictureCache } from './pictureCache.ts';

const MB = 1024 * 1024;
const PASSING_BYTES = 2 * MB;
/** Passing pictures that are drawn at once, and then how often: a flood of names costs no more. */
const PASSING = { most: 8, everyMs: 500 };
/** Pictures on their way, icons and drawing. */
const MOST_ON_THEIR_WAY = 16;
/** The longest that a picture waits for its icons, all together, ms. */
const ICONS_MS = 800;
/** How long a picture is shown before its source is looked at again, ms. */
const CHECK_EVERY_MS = 60_000;
/** The same for one that lacks icons. */
const ICONS_AGAIN_MS = 5_000;
/** Seconds for which others may keep a picture that lacks icons: with the above below a minute. */
const LIFE_WITHOUT_ICONS = 20;
/** max-age of a fallback image, s. */
const LIFE_OF_FALLBACK = 30;
/** How long what could not be drawn is not tried again, ms. */
const BROKEN_MS = 30_000;
/** The same of what hung, which kept a thread from all others meanwhile. */
const HUNG_MS = 600_000;
const MOST_BROKEN = 500;

/** What pictures are made with, handed in. */
export interface PicturesParts<Scene> {
  /** What a scene shows from the media host, each once. */
  pathsOf(scene: Scene): string[];
  loadMedia(
    paths: readonly string[],
    withinMs: number,
  ): Promise<{ found: Map<string, Pixels>; late: number }>;
  /** @throws DrawingBusy when too many wait already */
  draw(scene: Scene, media: ReadonlyMap<string, Pixels>): Promise<Uint8Array>;
  /** The picture for when nothing can be drawn. */
  plain(): Uint8Array<ArrayBuffer>;
  /** ms of a clock that runs forward. */
  now(): number;
  timeScale: number;
  maxBytes: number;
  log: Log;
}

/** The pictures of this process: each drawn once, kept, and shown while a newer one is drawn. */
export interface Pictures<Scene> {
  /** The picture of an address, unless its source has to be looked at first. */
  current(address: string): Picture | null;
  /** The latest picture of an address, however old, for a short while. */
  lastGood(address: string): Picture | null;
  /**
   * Shows a picture, drawing it where it is not kept. Never rejects: what cannot be drawn in time
   * is answered with the last good one, else the plain one, and goes on being drawn.
   * @param ms how long to wait at most
   */
  load(source: PictureSource<Scene>, ms: number): Promise<Picture>;
  plain(): Picture;
  /** The sources of all addresses that fit have changed: their next readers are to look. */
  doubt(fits: (address: string) => boolean): void;
  /** Shows the pictures of all addresses that fit no more. */
  forget(fits: (address: string) => boolean): void;
}

/** A picture on its way, which any number of readers may wait for. */
interface Painting {
  address: string;
  /** Whether its source changed since it was begun. */
  doubted: boolean;
  /** Whether it is not to be shown any more. */
  forgotten: boolean;
  /** Never rejects; null where it could not be drawn. */
  painted: Promise<KeptPicture | null>;
}

export function createPictures<Scene>(parts: PicturesParts<Scene>): Pictures<Scene> {
  const { now, timeScale, log } = parts;
  const lasting = createPictureCache(parts.maxBytes, now);
  const passing = createPictureCache(PASSING_BYTES, now);
  const mayDrawPassing = createAllowance(PASSING.most, PASSING.everyMs, now);
  const onTheirWay = new Map<string, Painting>();
  /** Until when each is not tried again. */
  const broken = new LRUCache<string, number>({ max: MOST_BROKEN });
  let plain: Picture | null = null;

  const cacheOf = (source: PictureSource<Scene>) => (source.passing ? passing : lasting);

  /** Notes that a picture is what its source gives, and when to look again. */
  function confirm(kept: KeptPicture, source: PictureSource<Scene>, late: number): KeptPicture {
    const again = late > 0 ? ICONS_AGAIN_MS : CHECK_EVERY_MS;
    const askAgainAt = now() + again * timeScale;
    const goneAt = now() + source.keepMs;
    const { version, life } = source;
    const confirmed = { ...kept, version, life, late, askAgainAt, goneAt };
    cacheOf(source).set(source.address, confirmed);
    return confirmed;
  }

  /** @returns null where who asks has had its share of uncached work */
  async function paint(source: PictureSource<Scene>): Promise<KeptPicture | null> {
    const scene = source.scene();
    const print = createHash('sha256').update(JSON.stringify(scene)).digest('base64url');
    const before = cacheOf(source).get(source.address);
    const same = before?.print === print ? before : null;
    if (same?.late === 0) return confirm(same, source, 0);
    if (await consume()) return null;
    const { found, late } = await parts.loadMedia(parts.pathsOf(scene), ICONS_MS);
    if (same && same.found >= found.size) return confirm(same, source, late);
    const drawn = await parts.draw(scene, found);
    // What comes from a worker may be a view of something larger.
    const bytes = new Uint8Array(drawn);
    const fresh = { bytes, etag: getEtag(bytes), print, found: found.size };
    const { version, life } = source;
    return confirm({ ...fresh, version, life, late, askAgainAt: 0, goneAt: 0 }, source, late);
  }

  /** Looks at the source again at the next request. */
  function doubt(cache: PictureCache, address: string): void {
    const kept = cache.get(address);
    if (kept) cache.set(address, { ...kept, askAgainAt: 0 });
  }

  function noteBroken(key: string, err: unknown): null {
    // By name: Next evaluates the class more than once.
    if (err instanceof Error && err.name === 'DrawingBusy') return null;
    const hung = err instanceof Error && err.name === 'AbortError';
    broken.set(key, now() + (hung ? HUNG_MS : BROKEN_MS) * timeScale);
    log.error({ event: 'drawing-broken', err }, 'A picture could not be drawn');
    return null;
  }

  const isBroken = (key: string) => now() < (broken.get(key) ?? 0);

  /** Paints, once for all who ask. @returns null where it cannot be done now */
  function paintOnce(source: PictureSource<Scene>): Promise<KeptPicture | null> {
    const { address } = source;
    const key = `${address} ${source.version}`;
    const running = onTheirWay.get(key);
    if (running) return running.painted;
    if (onTheirWay.size >= MOST_ON_THEIR_WAY || isBroken(key)) return Promise.resolve(null);
    if (source.passing && !mayDrawPassing()) return Promise.resolve(null);
    const painted = paint(source)
      .catch((err: unknown) => noteBroken(key, err))
      .finally(() => {
        onTheirWay.delete(key);
        if (painting.doubted) doubt(cacheOf(source), address);
        if (painting.forgotten) cacheOf(source).delete(address);
      });
    const painting: Painting = { address, doubted: false, forgotten: false, painted };
    onTheirWay.set(key, painting);
    return painted;
  }

  const pictures: Pictures<Scene> = {
    current(address) {
      const kept = lasting.get(address);
      return kept && now() < kept.askAgainAt ? shown(kept) : null;
    },
    lastGood(address) {
      const kept = lasting.get(address);
      return kept && { ...kept, life: LIFE_OF_FALLBACK };
    },
    async load(source, ms) {
      const kept = cacheOf(source).get(source.address);
      if (kept?.version === source.version) {
        if (kept.late === 0) return shown(confirm(kept, source, 0));
        if (now() < kept.askAgainAt) return shown(kept);
      }
      const painted = await within(paintOnce(source), ms);
      return painted ? shown(painted) : (pictures.lastGood(source.address) ?? pictures.plain());
    },
    plain() {
      if (!plain) {
        const bytes = parts.plain();
        plain = { bytes, etag: getEtag(bytes), life: LIFE_OF_FALLBACK };
      }
      return plain;
    },
    doubt(fits) {
      for (const address of [...lasting.addresses()]) if (fits(address)) doubt(lasting, address);
      for (const painting of onTheirWay.values()) {
        if (fits(painting.address)) painting.doubted = true;
      }
    },
    forget(fits) {
      for (const address of [...lasting.addresses()]) if (fits(address)) lasting.delete(address);
      for (const painting of onTheirWay.values()) {
        if (fits(painting.address)) painting.forgotten = true;
      }
    },
  };
  return pictures;
}

/** A picture without all its icons is one for a short while. */
function shown(kept: KeptPicture): Picture {
  return kept.late > 0 ? { ...kept, life: Math.min(kept.life, LIFE_WITHOUT_ICONS) } : kept;
}
