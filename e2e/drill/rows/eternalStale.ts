import { get } from '../../lib/get.ts';
import { startPair, stopPair } from '../../lib/test.ts';
import { createFindings, type Drill } from '../drill.ts';

const WEEK = 7 * 24 * 3600;
const PATHS = [
  '/',
  '/cards',
  '/u/MaxMilyin',
  '/u/MaxMilyin/games',
  '/u/MaxMilyin/share',
  '/embed/MaxMilyin',
  '/u/MaxMilyin/card.svg',
  '/u/MaxMilyin/card.svg?cache_seconds=99999999',
  '/u/MaxMilyin/opengraph-image',
  '/u/MaxMilyin/badge.json',
  '/api/v1/users/MaxMilyin/summary',
];

/** Seconds that a shared cache may show an answer for, fresh and stale. */
export function longestLife(cacheControl: string): number {
  const seconds = (name: string) =>
    Number(new RegExp(`${name}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);
  const fresh = Math.max(seconds('s-maxage'), seconds('max-age'));
  return fresh + Math.max(seconds('stale-while-revalidate'), seconds('stale-if-error'));
}

/** Row 6: nothing may be shown for ever. */
export const eternalStale: Drill = {
  title: 'Eternal stale',
  async run() {
    const { found, expect } = createFindings(
      'The headers of every kind of answer: fresh and stale together.',
    );
    const pair = await startPair();
    try {
      for (const path of PATHS) {
        const header = (await get(pair.site.url + path)).headers.get('cache-control') ?? 'none';
        const life = longestLife(header);
        expect(
          life <= WEEK && header !== 'none',
          `${path}: ${(life / 86_400).toFixed(2)} days (${header})`,
        );
      }
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
