import { percentile } from '#e2e/bench/pageLatency.ts';
import { playDay } from './playDay.ts';

/** The share that is simulated: a budget of one call a minute represents one key. */
const PART = 45;
const KEY = 45;
const PROFILES = 1_000_000;
const ACTIVE = 200_000;
const VIEWS = 50_000_000;
const HOUR = 3_600_000;
/** Number of keys, and whether all players are already known. */
const DAYS = [
  [1, false],
  [1, true],
  [4, true],
  [17, true],
] as const;

const inHours = (ms: number) => {
  const hours = ms / HOUR;
  return `${hours < 10 ? hours.toPrecision(2) : Math.round(hours)} h`;
};
const inShare = (share: number) => `${(share * 100).toPrecision(3)} %`;
const count = (value: number) => Math.round(value).toLocaleString('en');

/**
 * A day of a service with a million profiles, 200,000 of them with a visited card, and 50 million
 * visits: what breaks first, and what it would take.
 */
export async function scale(): Promise<string[]> {
  const lines = [
    '## A million profiles, fifty million looks a day',
    '',
    `The real loader, budget, store and freshness with a clock that jumps, one part in ${PART} of the whole:`,
    `${count(ACTIVE)} of ${count(PROFILES)} players have a card that is looked at, ${count(VIEWS)} looks a day, five caches in`,
    'front that keep a card for 30 minutes, two calls a snapshot.',
    '',
    '| call budget | calls that day | looks answered in front | at the origin without data | age of what is shown: median | 95 of 100 | 99 of 100 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const [keys, known] of DAYS) {
    const day = await playDay({
      players: Math.round(ACTIVE / PART),
      views: Math.round(VIEWS / PART),
      callsPerMinute: keys,
      known,
    });
    const age = (share: number) => inHours(percentile(day.ages, share));
    lines.push(
      `| ${keys * KEY} a minute${known ? '' : ', the first day'} | ${count(day.calls * PART)} | ${inShare(day.edge)} | ${inShare(day.nothing)} | ${age(0.5)} | ${age(0.95)} | ${age(0.99)} |`,
    );
  }
  return lines;
}
