import { gzipSync } from 'node:zlib';
import { processorTime } from '#e2e/bench/processorTime.ts';
import { median } from '#e2e/bench/row.ts';
import { putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import type { Plot } from './drawPlot.ts';

const GAMES = [10, 100, 1_000, 10_000];
const EACH = 5;

/** A made-up player with the shares of a large one. */
const partsOf = (games: number) => ({
  mastered: Math.round(games * 0.6),
  beaten: Math.round(games * 0.2),
  unfinished: games - Math.round(games * 0.6) - Math.round(games * 0.2),
});

/** CPU of a player's first page, from the calls to the HTML, and its size. */
export async function byGames(): Promise<Plot> {
  const upstream = await startUpstream();
  const site = await startSite({
    RA_API_KEY: 'bench',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
  });
  const cost: { x: number; y: number }[] = [];
  const weight: { x: number; y: number }[] = [];
  async function measure(games: number, n: number) {
    const name = `Grow${games}x${n}`;
    await putPlayer(upstream.url, { name, make: partsOf(games) });
    const before = processorTime(site.pid);
    const { text } = await get(`${site.url}/u/${name}`);
    return { cost: processorTime(site.pid) - before, weight: gzipSync(text).length / 1024 };
  }
  await measure(100, EACH);
  for (const games of GAMES) {
    const all = [];
    for (let n = 0; n < EACH; n += 1) all.push(await measure(games, n));
    cost.push({ x: games, y: Math.max(1, median(all.map((one) => one.cost))) });
    weight.push({ x: games, y: median(all.map((one) => one.weight)) });
  }
  await site.stop();
  await upstream.close();
  return {
    title: 'A first page, by the games of its player',
    x: 'games',
    y: 'ms of processor, KB',
    lines: [
      { name: 'ms of processor', points: cost },
      { name: 'KB of HTML, gzip', points: weight },
    ],
  };
}
