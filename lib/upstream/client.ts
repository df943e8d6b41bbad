import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Log } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import type { Budget, QueueOptions } from './budget.ts';
import type { Clock } from './clock.ts';
import { type Call, fetchPage, type Host } from './fetchPage.ts';

/** The upstream with the budget in front of it. */
export interface Client {
  /**
   * @returns the parsed answer; null as `absentOn` or `onInvalid` of the call say
   * @throws UpstreamFault
   */
  call<T>(call: Call<T>, options: QueueOptions): Promise<T | null>;
  /** Whether there is plenty of budget left. */
  isQuiet(): Promise<boolean>;
  clock: Clock;
  /** How many rows a call may request. */
  pageLimit: PageLimit;
  summaries: Summaries;
}

/** Whether GetUserSummary is asked, or GetUserProfile in its place. */
interface Summaries {
  areAvoided(): boolean;
  /** It failed: avoids it for an hour of real time. */
  avoid(): void;
}

/** How long a failing GetUserSummary is avoided, ms. */
const AVOIDED_MS = 3_600_000;

function createSummaries(clock: Clock): Summaries {
  let until = 0;
  return {
    areAvoided: () => clock.now() < until,
    avoid() {
      until = clock.now() + AVOIDED_MS;
    },
  };
}

/** Joins a host and the budget. Counts each call, and logs the fault of each that failed. */
export function createClient(host: Host, budget: Budget, clock: Clock, log: Log): Client {
  const attempt = async <T>(call: Call<T>) => {
    const { endpoint } = call;
    const { calls, callSeconds } = metrics();
    const stop = callSeconds.startTimer({ endpoint });
    try {
      const answer = await fetchPage(host, call);
      calls.inc({ endpoint, outcome: answer === null ? 'absent' : 'ok' });
      return answer;
    } catch (error) {
      calls.inc({ endpoint, outcome: error instanceof UpstreamFault ? error.kind : 'broken' });
      if (error instanceof UpstreamFault) {
        const { kind, detail, retryAfter } = error;
        log.warn({ event: 'call-failed', endpoint, kind, detail, retryAfter }, error.message);
      }
      throw error;
    } finally {
      stop();
    }
  };
  return {
    call: (call, options) => budget.run(() => attempt(call), options),
    isQuiet: () => budget.isQuiet(),
    clock,
    pageLimit: createPageLimit(clock, log),
    summaries: createSummaries(clock),
  };
}

/** The upstream's largest page. It reads the whole list for each call, so few large pages. */
const MAX_ROWS = 500;
/** The upstream's default page, which it certainly accepts. */
const DEFAULT_ROWS = 100;
/** How long a lower limit is used before the largest page is tried again, ms. */
const LOWERED_MS = 24 * 3_600_000;

/** How many rows of a list a call may request. */
export interface PageLimit {
  rows(): number;
  /**
   * Takes a lower limit from a 422, for a day of real time.
   * @param requested the rows that were refused
   * @param body the parsed answer; undefined where it is not JSON
   * @returns whether to try again with a lower limit; if not, the 422 is about something else
   */
  lower(requested: number, body: unknown): boolean;
}

/** Each process finds out the limit for itself. */
export function createPageLimit(clock: Clock, log: Log): PageLimit {
  let lowered: { rows: number; until: number } | null = null;
  const rows = () => (lowered && clock.now() < lowered.until ? lowered.rows : MAX_ROWS);
  return {
    rows,
    lower(requested, body) {
      // Another fetch may have lowered the limit meanwhile.
      if (rows() < requested) return true;
      const allowed = getAllowedRows(body, requested);
      if (allowed === null) return false;
      lowered = { rows: allowed, until: clock.now() + LOWERED_MS };
      log.warn(
        { event: 'page-limit', rows: allowed },
        'RetroAchievements takes smaller pages only',
      );
      return true;
    },
  };
}

/** The rows that a 422 allows in place of `requested`; null where it is about something else. */
function getAllowedRows(body: unknown, requested: number): number | null {
  const message = getCountMessage(body);
  if (message === null) return null;
  const named = [...message.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const lower = named.filter((rows) => rows > 0 && rows < requested);
  if (lower.length > 0) return Math.max(...lower);
  return requested > DEFAULT_ROWS ? DEFAULT_ROWS : null;
}

/** What a 422 says about the parameter `c`: empty for nothing, null where it names only others. */
function getCountMessage(body: unknown): string | null {
  const errors = getField(body, 'errors');
  const message = getField(body, 'message');
  const own = getField(errors, 'c');
  if (own !== undefined) return JSON.stringify(own);
  if (typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0) return null;
  return typeof message === 'string' ? message : '';
}

function getField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
