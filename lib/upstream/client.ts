import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Log } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import type { Budget, Errand } from './budget.ts';
import type { Clock } from './clock.ts';
import { type Call, fetchPage, type Host } from './fetchPage.ts';
import { createPageLimit, type PageLimit } from './pageLimit.ts';

/** The upstream as the fetchers see it: calls that keep to the budget. */
export interface Client {
  /**
   * @returns the parsed answer; null where the call's `absentOn` or `onInvalid` says so
   * @throws UpstreamFault
   */
  call<T>(call: Call<T>, errand: Errand): Promise<T | null>;
  /** Whether calls may be spent freely. */
  isQuiet(): Promise<boolean>;
  clock: Clock;
  /** How many rows a call may ask for. */
  pageLimit: PageLimit;
}

/** Joins a host and the budget, and writes each fault of a call that was made to the log. */
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
    call: (call, errand) => budget.run(() => attempt(call), errand),
    isQuiet: () => budget.isQuiet(),
    clock,
    pageLimit: createPageLimit(clock, log),
  };
}
