import { setTimeout as wait } from 'node:timers/promises';
import { get } from '#e2e/lib/get.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms, startLoad } from '#e2e/reliability/steadyLoad.ts';

/** Row 5: deploys, one instance after the other. */
export const deploy: Drill = {
  title: 'Deploy',
  async run() {
    const { found, expect, note } = createFindings(
      'Two instances on one Redis under 100 requests/s; each gets SIGTERM and is restarted, one after the other, while the load balancer leaves it out.',
    );
    const on = await startInstances();
    try {
      const paths = ['/u/MaxMilyin', '/u/MaxMilyin/card.svg', '/', '/u/MaxMilyin/badge.json'];
      for (const { url } of [on.a, on.b]) for (const path of paths) await get(url + path);
      let serving = [on.a, on.b];
      const load = startLoad({
        next: (i) => `${serving[i % serving.length]?.url}${paths[i % paths.length]}`,
        perSecond: 100,
        ms: 120_000,
      });
      await wait(3000);
      for (const name of ['a', 'b'] as const) {
        const ending = on[name];
        // Requests in flight to it must still be answered.
        serving = serving.filter((site) => site !== ending);
        const from = performance.now();
        const code = await ending.stop('SIGTERM');
        const took = performance.now() - from;
        expect(code === 0 && took <= 15_000, `SIGTERM: exit ${code} after ${ms(took)}`);
        on[name] = await startSite(on.env);
        serving = [...serving, on[name]];
        await wait(3000);
      }
      const { hits, failed, within } = await load.stop();
      expect(failed().length === 0, `${failed().length} of ${hits.length} requests failed`);
      note(`p99 over both restarts ${ms(within(0.99))}`);
      return found;
    } finally {
      await on.stop();
    }
  },
};
