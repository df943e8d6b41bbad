import type { CardOptions } from '#lib/card/options/options.ts';
import { env } from '#lib/env.ts';
import { type CachePolicy, cardCachePolicy } from '#lib/http/cachePolicy.ts';

/** The cache policy of a card or badge that shows what it should. */
export const getCachePolicy = ({
  cache_seconds,
}: Pick<CardOptions, 'cache_seconds'>): CachePolicy =>
  cardCachePolicy(cache_seconds, env().awardFeedSeconds > 0);
