/** Seconds for which a reader may cache a good card. `cache_seconds` can only lengthen this. */
const MIN_MAX_AGE = 300;
/** The same for a shared cache, where the award feed is off: the site knows no better anyway. */
const MIN_SHARED_MAX_AGE = 1800;
/** The longest max-age of a fallback, seconds. */
const MAX_FALLBACK_MAX_AGE = 60;

/** How long a response may be cached: `Cache-Control`, and the part that a shared cache follows. */
export interface CachePolicy {
  cacheControl: string;
  /** Seconds. */
  sharedMaxAge: number;
}

/**
 * The cache policy of a card that shows what it should. It may be shown for a day while this site
 * does not respond. It has no `stale-while-revalidate`: with that, proxies showed cards of the day
 * before.
 * @param cacheSeconds the option `cache_seconds`
 * @param hasFeed whether the award feed is on: with it a card is right within minutes, if no cache in
 *   front keeps it for longer
 */
export function cardCachePolicy(cacheSeconds: number | null, hasFeed: boolean): CachePolicy {
  const maxAge = Math.max(MIN_MAX_AGE, cacheSeconds ?? 0);
  const sharedMaxAge = Math.max(hasFeed ? MIN_MAX_AGE : MIN_SHARED_MAX_AGE, cacheSeconds ?? 0);
  return {
    cacheControl: `public, max-age=${maxAge}, s-maxage=${sharedMaxAge}, stale-if-error=86400`,
    sharedMaxAge,
  };
}

/**
 * The cache policy of everything else, whatever the address asks for: a message, an old copy, a wall
 * without icons.
 * @param seconds capped at a minute
 */
export function fallbackCachePolicy(seconds: number): CachePolicy {
  const maxAge = Math.min(MAX_FALLBACK_MAX_AGE, seconds);
  return { cacheControl: `public, max-age=${maxAge}`, sharedMaxAge: maxAge };
}
