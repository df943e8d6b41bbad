import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const PATHS = ['/u/MaxMilyin', '/u/maxmilyin', '/u/MaxMilyin/games', '/u/MaxMilyin/card.svg'];
/** A profile and three pages of 500. */
const ONE_REFRESH = 4;

/** Row 3: many requests for a new player at once. */
export const herd: Drill = {
  title: 'Herd',
  async run() {
    const { found, expect } = createFindings(
      '500 requests at once for one new player, to two instances on one Redis; then 500 more.',
    );
    const { a, b, upstream, stop } = await startInstances();
    try {
      const ask = () =>
        Promise.all(
          Array.from({ length: 500 }, (_, i) =>
            get([a, b][i % 2]?.url + (PATHS[Math.floor(i / 2) % PATHS.length] ?? '')),
          ),
        );
      const bad = (await ask()).filter(({ status }) => status !== 200 && status !== 308);
      expect(bad.length === 0, `${bad.length} of 500 answers other than 200 and 308`);
      const { total, maxInFlight } = await callsOf(upstream.url);
      expect(total === ONE_REFRESH, `${total} upstream calls; one refresh is ${ONE_REFRESH}`);
      expect(maxInFlight <= 2, `${maxInFlight} upstream calls at one time at most`);
      await forgetCalls(upstream.url);
      await ask();
      const after = (await callsOf(upstream.url)).total;
      expect(after === 0, `${after} upstream calls for the 500 after`);
      return found;
    } finally {
      await stop();
    }
  },
};
