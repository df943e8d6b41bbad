import { setTimeout as wait } from 'node:timers/promises';
import { percentile, startAsking } from '#e2e/bench/pageLatency.ts';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { FAULTS } from '#e2e/lib/faultList.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { besideQuiet, createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms } from '#e2e/reliability/steadyLoad.ts';

const nameOf = ({ mode, retryAfter }: Record<string, unknown>) =>
  `${mode}${retryAfter ? ' with Retry-After' : ''}`;

/** Row 8: the upstream down, in every way. */
export const upstreamDown: Drill = {
  title: 'Upstream down',
  async run() {
    const { found, expect } = createFindings(
      `${FAULTS.length} faults of the upstream: 3 s without a fault, then 6 s each of 50 requests/s for a known player's page with an old copy, and a new player's page, card and summary; then a minute of new players with the upstream down.`,
    );
    const pair = await startPair({ TIME_SCALE: '0.02' });
    const { site, upstream } = pair;
    const warm = `${site.url}/u/MaxMilyin`;
    try {
      for (const [index] of FAULTS.entries()) {
        await putPlayer(upstream.url, { name: `Cold${index}`, make: { mastered: 3 } });
      }
      // The first pages warm the code up.
      const end = startAsking(warm, 50);
      await wait(3000);
      await end();
      for (const [index, fault] of FAULTS.entries()) {
        await endFaults(upstream.url);
        await getUntil(warm, ({ text }) => !text.includes('our last copy'), 60_000);
        const endQuiet = startAsking(warm, 50);
        await wait(3000);
        const quiet = percentile(await endQuiet(), 0.99);
        await orderFault(upstream.url, fault);
        const end = startAsking(warm, 50);
        await wait(6000);
        // A response other than 200 throws.
        const took = await end();
        const p99 = besideQuiet(percentile(took, 0.99), quiet);
        const cold = `Cold${index}`;
        const card = await get(`${site.url}/u/${cold}/card.svg`);
        const page = await get(`${site.url}/u/${cold}`);
        const json = await get(`${site.url}/api/v1/users/${cold}/summary`);
        const life = Number(/max-age=(\d+)/.exec(card.headers.get('cache-control') ?? '')?.[1]);
        const right =
          [500, 503].includes(page.status) &&
          page.headers.get('cache-control')?.includes('no-store') === true &&
          json.status === 503 &&
          Number(json.headers.get('retry-after')) > 0 &&
          card.status === 200 &&
          life <= 60 &&
          card.took <= 3500;
        expect(
          p99.holds && right,
          `${nameOf(fault)}: 0 of ${took.length} warm failed, ${p99.line}; cold: page ${page.status}, summary ${json.status}, card ${card.status} for ${life} s after ${ms(card.took)}`,
        );
      }
    } finally {
      await stopPair(pair);
    }
    const slow = await startPair();
    try {
      await orderFault(slow.upstream.url, { mode: '500' });
      for (let n = 0; n < 10; n++) await get(`${slow.site.url}/u/Opens${n}`);
      await forgetCalls(slow.upstream.url);
      for (let second = 0; second < 60; second++) {
        await get(`${slow.site.url}/u/During${second}`);
        await wait(1000);
      }
      const { total } = await callsOf(slow.upstream.url);
      expect(total <= 3, `${total} calls in a minute while the breaker is open`);
      return found;
    } finally {
      await stopPair(slow);
    }
  },
};
