import { setTimeout as wait } from 'node:timers/promises';
import { callsOf, endFaults, forgetCalls, orderFault } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms, sayFailed, startLoad, summarize } from '#e2e/reliability/steadyLoad.ts';
import { mostInAny } from '#e2e/reliability/windowOf.ts';

const BUDGET = 45;
const MINUTES = Number(process.env.DRILL_MINUTES ?? 5);
const WARM = ['MaxMilyin', 'FixtureRows', 'FirstCoin', 'EmptySlot', 'MovingGoalposts'];
const BELOW = ['', '/card.svg', '/games', '/badge.json'];
const FAULTS = [
  { mode: '500' },
  { mode: 'hang' },
  { mode: '429', retryAfter: 5 },
  { mode: 'slow', ms: 3000 },
  { mode: 'html200' },
  { mode: 'reset' },
];

/** Row 7: the upstream's budget under load and faults. */
export const upstreamBudget: Drill = {
  title: 'Upstream budget',
  async run() {
    const { found, expect, note } = createFindings(
      `${MINUTES} minutes of 100 requests/s on two instances on one Redis, ${BUDGET} calls a minute allowed: nine of ten for known players whose copies are fresh for seconds, one for a new name; the upstream fails in six ways, and Redis is killed, restarted empty and frozen.`,
    );
    const on = await startInstances({ RA_CALLS_PER_MINUTE: String(BUDGET), TIME_SCALE: '0.05' });
    const { upstream, redis, a, b } = on;
    const sites = [a, b];
    try {
      for (const name of WARM) {
        while ((await get(`${a.url}/u/${name}`)).status !== 200) await wait(1000);
        while ((await get(`${b.url}/u/${name}`)).status !== 200) await wait(1000);
      }
      await forgetCalls(upstream.url);
      const cold = (i: number) => i % 10 === 9;
      const load = startLoad({
        next(i) {
          const { url } = sites[i % 2] ?? a;
          if (cold(i)) return `${url}/u/nobody${i}`;
          const name = WARM[Math.floor(i / 2) % WARM.length];
          return `${url}/u/${name}${BELOW[Math.floor(i / 10) % BELOW.length]}`;
        },
        perSecond: 100,
        ms: MINUTES * 60_000,
      });
      const end = performance.now() + MINUTES * 60_000;
      const befalls = [() => redis.stop(), () => redis.start(), redis.freeze, redis.thaw];
      for (let round = 0; performance.now() < end; round++) {
        const fault = FAULTS[round % FAULTS.length];
        if (fault) await orderFault(upstream.url, fault);
        await wait(6000);
        await endFaults(upstream.url);
        if (round === 4) await redis.stop();
        if (round === 10) await redis.start();
        if (round > 11) await befalls[(round - 12) % befalls.length]?.();
        await wait(8000);
      }
      redis.thaw();
      const { hits } = await load.stop();
      const isWarm = ({ url }: { url: string }) => !url.includes('nobody');
      const warm = summarize(hits.filter(isWarm));
      const others = hits.filter((hit) => !isWarm(hit));
      const { calls, total, maxInFlight } = await callsOf(upstream.url);
      const most = mostInAny(calls, 60_000);
      expect(most <= BUDGET, `${most} calls in the busiest 60 s, ${total} in all`);
      expect(maxInFlight <= 2, `${maxInFlight} calls at one time at most`);
      expect(warm.failed().length === 0, `warm players: ${sayFailed(warm)}`);
      note(`warm players: p50 ${ms(warm.within(0.5))}, p99 ${ms(warm.within(0.99))}`);
      const broken = others.filter(({ status }) => ![404, 503, 500].includes(status));
      expect(
        broken.length === 0,
        `${others.length} requests for names never seen: ${broken.length} other than 404, "just a moment" or "not answering" (${[...new Set(broken.map(({ status }) => status))].join(', ')})`,
      );
      return found;
    } finally {
      redis.thaw();
      await on.stop();
    }
  },
};
