import { setTimeout as wait } from 'node:timers/promises';
import { percentile, startAsking } from '#e2e/bench/pageLatency.ts';
import { putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { watchMemory } from '#e2e/lib/watchMemory.ts';
import { besideQuiet, createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms } from '#e2e/reliability/steadyLoad.ts';

const PICTURES = 50;
/** How long the page is requested at least: enough responses for a p99. */
const LEAST_MS = 3_000;

/** Row 13: drawing does not starve pages. */
export const renderDos: Drill = {
  title: 'Render DoS',
  async run() {
    const { found, expect } = createFindings(
      `Link previews of ${PICTURES} players requested at once, not cached, beside 100 requests/s for a cached page; before that the page alone.`,
    );
    const pair = await startPair();
    const { site, upstream } = pair;
    try {
      for (let n = 0; n < PICTURES; n++) {
        await putPlayer(upstream.url, { name: `Fifty${n}`, make: { mastered: 20 + n } });
        await get(`${site.url}/api/v1/users/Fifty${n}/summary`);
      }
      // The first drawings warm the code up.
      for (const name of ['MaxMilyin', 'HalfwayHome', 'SofaSundays', 'ThreeHundredClub']) {
        await getPicture(`${site.url}/u/${name}/opengraph-image`);
      }
      const page = `${site.url}/u/MaxMilyin`;
      await get(page);
      const endQuiet = startAsking(page, 100);
      await wait(LEAST_MS);
      const quiet = percentile(await endQuiet(), 0.99);
      const growth = watchMemory(site.pid);
      const end = startAsking(page, 100);
      const urls = Array.from(
        { length: PICTURES },
        (_, n) => `${site.url}/u/Fifty${n}/opengraph-image`,
      );
      const all = Promise.all(urls.map((url) => getPicture(url)));
      const [pictures] = await Promise.all([all, wait(LEAST_MS)]);
      // A response other than 200 throws.
      const took = await end();
      const longest = Math.max(...pictures.map(({ took }) => took));
      const drawn = pictures.filter(({ status, size }) => status === 200 && size === '1200×630');
      expect(drawn.length === PICTURES, `${drawn.length} of ${PICTURES} are pictures`);
      expect(longest <= 3500, `the slowest of them after ${ms(longest)}`);
      const p99 = besideQuiet(percentile(took, 0.99), quiet);
      const p50 = ms(percentile(took, 0.5));
      expect(p99.holds, `${took.length} pages, none failed: p50 ${p50}, ${p99.line}`);
      expect(growth() <= 512, `memory grew by ${growth().toFixed(0)} MB at most`);
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
