import { setTimeout as wait } from 'node:timers/promises';
import { putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { memoryOf } from '#e2e/lib/watchMemory.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { percentile, startAsking } from './pageLatency.ts';
import { median, type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 4;
const SECONDS = 6;
const RATE = 100;
const AT_ONCE = 10;
/** For one round, more than a machine draws in that time. */
const PLAYERS_PER_ROUND = 150;
const CROWD = 50;

/**
 * A cached page at 100 requests/s while ten new images are always in progress, against the same
 * page in quiet; then fifty images at once. Snapshots are ready: only drawing is measured, with the
 * icons of 97 lamps. Printed beside it: the same page while fifty cached images are requested at
 * once, and the memory of the process.
 */
export async function drawingLoad(): Promise<Row> {
  const upstream = await startUpstream();
  const site = await startSite({
    RA_API_KEY: 'bench',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
  });
  const page = `${site.url}/u/MaxMilyin`;
  const pictureOf = (name: string) => `${site.url}/u/${name}/opengraph-image`;
  let made = 0;
  /** Players with stored snapshots and without drawn images. */
  async function makePlayers(count: number): Promise<string[]> {
    const names = Array.from({ length: count }, () => `Bench${++made}`);
    for (const name of names) {
      const mastered = 110 + (made % 100);
      await putPlayer(upstream.url, { name, make: { mastered, beaten: 20, unfinished: 30 } });
      await getUntil(
        `${site.url}/api/v1/users/${name}/summary`,
        ({ status }) => status === 200,
        30_000,
      );
    }
    return names;
  }
  let drawn = 0;
  let plain = 0;
  let peak = 0;
  async function draw(name: string): Promise<void> {
    const { life } = await getPicture(pictureOf(name));
    drawn += 1;
    if (life === 30) plain += 1;
    peak = Math.max(peak, memoryOf(site.pid));
  }
  /** p99 of the page during some work, ms. */
  async function p99While(doing: () => Promise<unknown>): Promise<number> {
    const end = startAsking(page, RATE);
    await doing();
    return percentile(await end(), 0.99);
  }
  async function drawForAWhile(names: string[]): Promise<void> {
    const until = performance.now() + SECONDS * 1000;
    const drawer = async () => {
      while (performance.now() < until) {
        const name = names.pop();
        if (name === undefined) return;
        await draw(name);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, drawer));
  }
  try {
    await getUntil(page, ({ status }) => status === 200, 30_000);
    const [known = '', ...others] = await makePlayers(20);
    await drawForAWhile([...others, known]);
    await p99While(() => wait(2_000));
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const names = await makePlayers(PLAYERS_PER_ROUND);
      await get(page);
      const theirs = await p99While(() => wait(SECONDS * 1000));
      const ours = await p99While(() => drawForAWhile(names));
      rounds.push({ ours, theirs });
    }
    console.log(`  ${drawn} pictures drawn, ${plain} answered with the plain one`);
    const crowd: { drawn: number; kept: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const names = await makePlayers(CROWD);
      const all = async () => void (await Promise.all(names.map(draw)));
      const kept = async () =>
        void (await Promise.all(names.map(() => getPicture(pictureOf(known)))));
      crowd.push({
        drawn: await p99While(() => Promise.all([all(), wait(2_000)])),
        kept: await p99While(() => Promise.all([kept(), wait(2_000)])),
      });
    }
    const say = (what: keyof (typeof crowd)[number]) =>
      `${median(crowd.map((one) => one[what])).toFixed(1)} ms (rounds: ${crowd.map((one) => one[what].toFixed(1)).join(' ')})`;
    console.log(`  p99 with ${CROWD} pictures at once: ${say('drawn')}`);
    console.log(`  the same, all of them kept: ${say('kept')}`);
    console.log(`  memory at the most: ${peak.toFixed(0)} MB`);
    return rowOf({
      ours: `p99 while ${AT_ONCE} pictures are drawn`,
      theirs: 'p99 in quiet',
      unit: 'ms',
      rounds,
      goal: { least: false, value: 2 },
    });
  } finally {
    await site.stop();
    await upstream.close();
  }
}
