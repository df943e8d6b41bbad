import { measureLoad } from '#e2e/bench/requestsPerSecond.ts';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import type { Plot } from './drawPlot.ts';

const VISITORS = [1, 10, 50, 100, 500];

/** A cached page under a growing number of concurrent visitors. */
export async function byVisitors(): Promise<Plot> {
  const site = await startSite({});
  const url = `${site.url}/u/MaxMilyin`;
  await get(url);
  await measureLoad(url, { connections: 50 });
  const perSecond: { x: number; y: number }[] = [];
  const slowest: { x: number; y: number }[] = [];
  for (const x of VISITORS) {
    const { perSecond: rate, p99 } = await measureLoad(url, { connections: x });
    perSecond.push({ x, y: rate });
    slowest.push({ x, y: Math.max(1, p99) });
  }
  await site.stop();
  return {
    title: 'A kept profile page, by how many ask at one time',
    x: 'visitors at one time',
    y: 'pages a second, ms',
    lines: [
      { name: 'pages a second', points: perSecond },
      { name: 'p99, ms', points: slowest },
    ],
  };
}
