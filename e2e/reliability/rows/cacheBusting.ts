import { get } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const QUERIES = 1000;

/** Row 14: random queries render nothing. */
export const cacheBusting: Drill = {
  title: 'Cache busting',
  async run() {
    const { found, expect } = createFindings(
      `${QUERIES.toLocaleString('en')} random queries without a meaning, on a card and on a page.`,
    );
    const pair = await startPair();
    try {
      const query = () => `utm_source=${Math.random()}&v=${Math.random()}&x${Math.random()}=1`;
      const askAll = async (path: string) => {
        const answers = [];
        for (let n = 0; n < QUERIES; n += 20) {
          const some = Array.from({ length: 20 }, () => get(`${pair.site.url}${path}?${query()}`));
          answers.push(...(await Promise.all(some)));
        }
        return answers;
      };
      // The first page is not cached, because the player was fetched while it was rendered.
      for (let look = 0; look < 2; look++) await get(`${pair.site.url}/u/MaxMilyin`);
      const cards = await askAll('/u/MaxMilyin/card.svg');
      const made = cards.filter(
        ({ headers }) => headers.get('server-timing') === 'card;desc=made',
      ).length;
      const etags = new Set(cards.map(({ headers }) => headers.get('etag')));
      expect(made === 1 && etags.size === 1, `card: written ${made} times, ${etags.size} ETag`);
      const pages = await askAll('/u/MaxMilyin');
      const misses = pages.filter(({ headers }) => headers.get('x-nextjs-cache') === 'MISS').length;
      const tags = new Set(pages.map(({ headers }) => headers.get('etag')));
      expect(misses === 0, `page: rendered ${misses} times after the first`);
      expect(tags.size <= 2, `page: ${tags.size} ETags over its renewals`);
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
