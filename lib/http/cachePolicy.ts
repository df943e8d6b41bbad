/** Seconds for which a reader may keep a good card without asking. `cache_seconds` only lengthens. */
const LEAST = 300;
/** The same for a cache that many share. */
const LEAST_SHARED = 1800;
/** The longest life of what is shown for want of the real card. */
const MOST_UNSURE = 60;

/** For how long an answer may be kept: `Cache-Control`, and what of it a shared cache heeds. */
export interface CardLife {
  cacheControl: string;
  /** Seconds. */
  shared: number;
}

/**
 * The life of a card that shows what it should. It may be shown for a day where this site does not
 * answer; there is no `stale-while-revalidate`, for which proxies have shown cards of yesterday.
 * @param asked `cache_seconds`
 */
export function goodLife(asked: number | null): CardLife {
  const own = Math.max(LEAST, asked ?? 0);
  const shared = Math.max(LEAST_SHARED, asked ?? 0);
  return {
    cacheControl: `public, max-age=${own}, s-maxage=${shared}, stale-if-error=86400`,
    shared,
  };
}

/**
 * The life of anything else, whatever was asked for: a message, an old copy, a wall without icons.
 * @param seconds at most a minute
 */
export function shortLife(seconds: number): CardLife {
  const life = Math.min(MOST_UNSURE, seconds);
  return { cacheControl: `public, max-age=${life}`, shared: life };
}
