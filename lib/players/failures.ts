import { LRUCache } from 'lru-cache';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { isRefusal } from '#lib/upstream/refusal.ts';
import { backOff } from './freshness.ts';

/** Names whose last fetch failed that are known at one time. */
const MOST = 10_000;

interface Failure {
  /** In a row. */
  count: number;
  /** ms since the epoch. */
  notBefore: number;
  fault: UpstreamFault;
}

/** Which names could not be fetched, and until when not to try again. */
export interface Failures {
  /** @returns the fault with the seconds until the next try */
  note(name: string, fault: UpstreamFault): UpstreamFault;
  forget(name: string): void;
  has(name: string): boolean;
  /** The fault as a reader is to see it now, with the seconds left; null when one may try again. */
  standing(name: string): UpstreamFault | null;
}

export function createFailures(clock: Clock, timeScale: number): Failures {
  const failures = new LRUCache<string, Failure>({ max: MOST });
  return {
    note(name, fault) {
      const before = failures.get(name)?.count ?? 0;
      // The upstream was not even asked: as soon as it may be, nothing speaks against it.
      const asked = !isRefusal(fault);
      const count = asked ? before + 1 : before;
      const ms = asked ? backOff(count, fault.retryAfter, timeScale) : secondsOf(fault) * 1000;
      failures.set(name, { count, notBefore: clock.now() + ms, fault });
      return withRetryAfter(fault, ms);
    },
    forget: (name) => void failures.delete(name),
    has: (name) => failures.has(name),
    standing(name) {
      const failure = failures.get(name);
      const ms = failure ? failure.notBefore - clock.now() : 0;
      if (!failure || ms <= 0) return null;
      return withRetryAfter(failure.fault, ms);
    },
  };
}

const secondsOf = (fault: UpstreamFault) => fault.retryAfter ?? 1;

function withRetryAfter({ kind, detail }: UpstreamFault, ms: number): UpstreamFault {
  return new UpstreamFault(kind, detail, Math.ceil(ms / 1000));
}
