import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Log } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { type Clock, every } from '#lib/upstream/clock.ts';
import { AWARDS_A_PAGE, type AwardPage, type SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { isRejectedCall } from '#lib/upstream/toFault.ts';
import { type FeedState, type FeedStore, LEASE_MS } from './feedStore.ts';

/** How many pages are read at a time: further behind, the ordinary refreshes have to do. */
const MAX_PAGES = 10;
/** How long the feed is left alone after a fault, ms. */
const OFF_MS = 600_000;
/** Awards may get to the list so much later than others of a later date, ms. */
const OVERLAP_MS = 60_000;
/** Awards are not believed that are so far in the future, ms: they would hide the real ones. */
const MAX_AHEAD_MS = 3_600_000;
/** The shortest pause between two reads, ms, so that a small `TIME_SCALE` keeps nobody busy. */
const MIN_EVERY_MS = 250;

export interface AwardFeedParts {
  store: FeedStore;
  /** @throws UpstreamFault */
  fetchPage(offset: number): Promise<AwardPage>;
  /**
   * Told of new awards, newest first. Never rejects.
   * @param isFirst whether the feed was never read before, so that they are not new to anybody
   */
  onAwards(awards: readonly SiteAward[], isFirst: boolean): Promise<void>;
  clock: Clock;
  /** `AWARD_FEED_SECONDS`. */
  everySeconds: number;
  timeScale: number;
  log: Log;
}

/** The reader of the award feed. */
export interface AwardFeed {
  /** Reads what is new, if it is time to and this process is the reader. Never rejects. */
  tick(): Promise<void>;
  /** Ticks from now on. */
  start(): void;
}

export function createAwardFeed(parts: AwardFeedParts): AwardFeed {
  const { store, clock, timeScale, log } = parts;
  const everyMs = Math.max(MIN_EVERY_MS, parts.everySeconds * 1000 * timeScale);
  let offUntil = 0;
  let isOff = false;

  /** Pauses. One line tells of it, until the feed has been read again. */
  function turnOff(fault: UpstreamFault): void {
    // No call was made, so nothing is known of the feed.
    if (isRejectedCall(fault)) return;
    const ms = Math.max(OFF_MS * timeScale, (fault.retryAfter ?? 0) * 1000);
    offUntil = clock.now() + ms;
    if (isOff) return;
    isOff = true;
    const { kind, detail } = fault;
    log.warn(
      { event: 'award-feed-off', kind, detail, seconds: Math.ceil(ms / 1000) },
      'The award feed cannot be read: awards wait for ordinary refreshes',
    );
  }

  async function readNew(state: FeedState | null): Promise<void> {
    const now = clock.now();
    const since = state ? state.newestAt - OVERLAP_MS : now;
    const seen = new Map(state?.seen);
    const fresh: SiteAward[] = [];
    let hasAll = state === null;
    for (let page = 0; page < (state ? MAX_PAGES : 1); page += 1) {
      const { awards, more } = await parts.fetchPage(page * AWARDS_A_PAGE);
      const credible = awards.filter(({ at }) => at <= now + MAX_AHEAD_MS);
      for (const award of credible) {
        if (seen.has(award.id) || (state && award.at < since)) continue;
        seen.set(award.id, award.at);
        fresh.push(award);
      }
      hasAll ||= !more || credible.some(({ at }) => at < since);
      if (hasAll) break;
    }
    if (!hasAll) {
      log.warn({ event: 'award-feed-behind' }, 'The award feed was too far behind to catch up');
    }
    await parts.onAwards(fresh, state === null);
    const newest = Math.max(state?.newestAt ?? 0, ...fresh.map(({ at }) => Math.min(at, now)));
    // A clock that was set back must not hide what comes now.
    const newestAt = Math.min(newest, now);
    const kept = [...seen].filter(([, at]) => at >= newestAt - OVERLAP_MS);
    await store.write({ readAt: now, newestAt, seen: kept });
    note(now, fresh);
  }

  async function tick(): Promise<void> {
    const now = clock.now();
    if (now < offUntil || !(await store.holdLease())) return;
    const state = await store.read();
    if (state && state.readAt <= now && now - state.readAt < everyMs) return;
    try {
      await readNew(state);
      isOff = false;
    } catch (error) {
      if (error instanceof UpstreamFault) turnOff(error);
      else log.error({ event: 'award-feed-broken', err: error }, 'Reading the award feed threw');
    }
  }

  return {
    tick,
    start() {
      void tick();
      // Also while another instance is the reader: it may have died.
      every(clock, Math.min(everyMs, LEASE_MS / 3), tick);
    },
  };
}

/** Notes a read in the metrics. */
function note(now: number, fresh: readonly SiteAward[]): void {
  const { feedReadAt, feedBehind, feedAwards } = metrics();
  const oldest = Math.min(now, ...fresh.map(({ at }) => at));
  feedReadAt.set(now / 1000);
  feedBehind.set((now - oldest) / 1000);
  feedAwards.inc(fresh.length);
}
