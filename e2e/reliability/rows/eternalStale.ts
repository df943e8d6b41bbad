import { get } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const DAY = 24 * 3600;
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

/** For how many seconds a copy may be shown, by whom. */
function livesOf(cacheControl: string) {
  const seconds = (name: string) => {
    const found = new RegExp(`(?:^|[\\s,])${name}=(\\d+)`).exec(cacheControl)?.[1];
    return found === undefined ? null : Number(found);
  };
  const own = seconds('max-age') ?? 0;
  return {
    /** A browser without asking: Firefox and WebKit support `stale-while-revalidate`. */
    browser: own + (seconds('stale-while-revalidate') ?? 0),
    /** A shared cache without asking. */
    shared: seconds('s-maxage') ?? own,
    /** Beyond that, only if the site does not respond. */
    onError: seconds('stale-if-error') ?? 0,
  };
}

/** Row 6: nothing is shown for ever. */
export const eternalStale: Drill = {
  title: 'Eternal stale',
  async run() {
    const { found, expect } = createFindings(
      'The headers of every kind of response, the second one too: for how long a browser and a shared cache may show their copies without asking. Pages are revalidated each time; a card may be cached for a day at most, if its address says so.',
    );
    const pair = await startPair();
    try {
      for (const path of PATHS) {
        await get(pair.site.url + path);
        const answer = await get(pair.site.url + path);
        const header = answer.headers.get('cache-control') ?? 'none';
        const { browser, shared, onError } = livesOf(header);
        const isPage = answer.headers.get('content-type')?.startsWith('text/html');
        const asked = path.includes('cache_seconds');
        const most = isPage ? 0 : asked ? DAY : 300;
        expect(
          header !== 'none' && browser <= most && shared <= (asked ? DAY : 1800) && onError <= DAY,
          `${path}: a browser ${browser} s, a shared cache ${shared} s, where the site is down ${onError} s more`,
        );
      }
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
