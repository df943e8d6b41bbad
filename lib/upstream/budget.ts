import { UpstreamFault } from '../domain/faults.ts';
import type { Breaker } from './breaker.ts';
import type { CallLog } from './callLog.ts';
import type { Clock } from './clock.ts';
import { refuse } from './refusal.ts';
import { createTurns, type Turn } from './turns.ts';

/** At most this many calls at one time in a process. */
const IN_FLIGHT = 2;
/** Waiting calls beyond this are refused: at 45 a minute these are 22 minutes of them already. */
const QUEUED = 1000;
/** How long to stop when the upstream asks us to wait and does not say how long, ms. */
const PAUSE_MS = 45_000;

export interface BudgetParts {
  callLog: CallLog;
  breaker: Breaker;
  clock: Clock;
  /** In any 60 s. */
  callsPerMinute: number;
  /** Multiplies our own pause, never one that the upstream gave. */
  timeScale: number;
}

export interface Errand {
  turn: Turn;
  /** Told how long the call still has to wait for the budget, ms; perhaps again and again. */
  onWait?: (ms: number) => void;
}

/** The one gate that every call goes through. */
export interface Budget {
  /**
   * Makes a call when its turn has come.
   * @throws UpstreamFault what the call throws; or at once, with `retryAfter`, while the upstream
   *   is not to be asked, or when too many wait already
   */
  run<T>(call: () => Promise<T>, errand: Errand): Promise<T>;
  /** Whether nothing waits and less than half of the budget is spent. */
  isQuiet(): Promise<boolean>;
}

interface Waiting extends Errand {
  go(startedAt: number): void;
  refuse(fault: unknown): void;
}

export function createBudget(parts: BudgetParts): Budget {
  const { callLog, breaker, clock, callsPerMinute } = parts;
  const turns = createTurns<Waiting>();
  let inFlight = 0;
  let pumping = false;
  let cancelTimer: (() => void) | null = null;

  async function refusal(): Promise<UpstreamFault | null> {
    const now = clock.now();
    const pause = (await callLog.pausedUntil(now)) - now;
    if (pause <= 0) {
      const seconds = breaker.refusal();
      return seconds === null ? null : refuse('breaker', seconds);
    }
    return refuse('waiting as asked', Math.ceil(pause / 1000));
  }

  /** Lets go as many as may go now, and comes back when the next one may. */
  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    cancelTimer?.();
    cancelTimer = null;
    try {
      while (turns.size > 0 && inFlight < IN_FLIGHT) {
        const fault = await refusal();
        if (fault) return refuseAll(fault);
        const now = clock.now();
        const ms = await callLog.take(now, callsPerMinute);
        if (ms > 0) return waitFor(ms);
        inFlight++;
        breaker.start();
        turns.take()?.go(now);
      }
    } catch (error) {
      refuseAll(error);
    } finally {
      pumping = false;
    }
  }

  function refuseAll(fault: unknown): void {
    for (const waiting of turns.clear()) waiting.refuse(fault);
  }

  function waitFor(ms: number): void {
    cancelTimer = clock.after(ms, () => void pump());
    for (const [index, waiting] of turns.all().entries()) {
      waiting.onWait?.(ms + Math.floor(index / callsPerMinute) * 60_000);
    }
  }

  async function carryOut<T>(call: () => Promise<T>, startedAt: number): Promise<T> {
    try {
      const answer = await call();
      breaker.end(null);
      return answer;
    } catch (error) {
      const fault = error instanceof UpstreamFault ? error : null;
      breaker.end(fault);
      throw fault ? await obey(fault) : error;
    } finally {
      inFlight--;
      await callLog.settle(startedAt, clock.now());
      void pump();
    }
  }

  /** Keeps away for as long as the upstream asked, which the fault then says. */
  async function obey(fault: UpstreamFault): Promise<UpstreamFault> {
    if (fault.kind !== 'rate-limited' && fault.retryAfter === null) return fault;
    const asked = fault.retryAfter === null ? null : Math.max(1, fault.retryAfter) * 1000;
    const ms = asked ?? PAUSE_MS * parts.timeScale;
    await callLog.pause(clock.now() + ms);
    return new UpstreamFault(fault.kind, fault.detail, Math.ceil(ms / 1000));
  }

  return {
    run(call, errand) {
      if (turns.size >= QUEUED) {
        return Promise.reject(refuse('too many waiting', 30));
      }
      return new Promise((resolve, reject) => {
        const go = (startedAt: number) => carryOut(call, startedAt).then(resolve, reject);
        turns.add(errand.turn, { ...errand, go, refuse: reject });
        void pump();
      });
    },
    async isQuiet() {
      if (turns.size > 0 || inFlight > 0) return false;
      return (await callLog.recent(clock.now())) * 2 < callsPerMinute;
    },
  };
}
