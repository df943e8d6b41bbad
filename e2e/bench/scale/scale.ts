import { percentile } from '#e2e/bench/pageLatency.ts';
import { playDay } from './playDay.ts';

/** The share that is simulated: three calls a minute represent one key. */
const PART = 15;
/** The longest queue of calls (`lib/upstream/budget.ts`). */
const MAX_QUEUED = 1000;
const KEY = 45;
const PROFILES = 1_000_000;
const ACTIVE = 200_000;
const VIEWS = 50_000_000;
const AWARDS_A_MINUTE = 10;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Number of keys, whether all players are already known, and whether the award feed is read. */
const DAYS = [
  [1, true, false],
  [1, true, true],
  [4, true, true],
] as const;

const inTime = (ms: number) => {
  if (ms === Number.POSITIVE_INFINITY) return 'not that day';
  if (ms < 10 * MINUTE) return `${(ms / MINUTE).toPrecision(2)} min`;
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
    `The real loader, award feed, budget, store and freshness with a clock that jumps, one part in ${PART} of the`,
    `whole: ${count(ACTIVE)} of ${count(PROFILES)} players have a card that is looked at, ${count(VIEWS)} looks a day, ${AWARDS_A_MINUTE} awards a`,
    'minute, all of them of these players; five caches in front that keep a card for 5 minutes with the feed',
    'and for 30 without. A tenth of the players plays. Goals with the feed and one key: an award at the',
    'origin after 2 minutes (median) and 5 (95 of 100), other unlocks after 6 hours (median), at most 15 calls a',
    'minute for awards.',
    '',
    '| call budget | feed | an award at the origin: median | 95 of 100 | other unlocks: median | age of what is shown: median | 95 of 100 | calls a minute: first looks | refreshes | awards | feed | looks answered in front | at the origin without data |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  let oneKey = 0;
  for (const [keys, known, feed] of DAYS) {
    const day = await playDay({
      players: Math.round(ACTIVE / PART),
      views: Math.round(VIEWS / PART),
      callsPerMinute: (keys * KEY) / PART,
      maxQueued: Math.round(MAX_QUEUED / PART),
      awardsPerMinute: AWARDS_A_MINUTE / PART,
      feed,
      known,
    });
    const age = (share: number) => inTime(percentile(day.ages, share));
    const award = (share: number) => inTime(percentile(day.awardDelays, share));
    const { first, refresh, award: forAwards, feed: ofFeed } = day.calls;
    const aMinute = (calls: number) => ((calls * PART) / (24 * 60)).toPrecision(2);
    const cells = [
      `${keys * KEY} a minute${known ? '' : ', the first day'}`,
      feed ? 'on' : 'off',
      ...[award(0.5), award(0.95), inTime(percentile(day.unlockDelays, 0.5)), age(0.5), age(0.95)],
      ...[aMinute(first), aMinute(refresh), aMinute(forAwards)],
      (ofFeed / (24 * 60)).toPrecision(2),
      ...[inShare(day.edge), inShare(day.nothing)],
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    if (keys === 1 && feed) oneKey = refresh * PART;
  }
  const round = (ACTIVE / oneKey).toPrecision(2);
  return [
    ...lines,
    '',
    `What breaks next is refreshes: with the feed and one key ${count(oneKey)} calls a day are left for them. At one call`,
    `each, ${count(ACTIVE)} players take ${round} days, and twice that where it is also read who each player is.`,
  ];
}
