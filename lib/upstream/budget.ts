import { UpstreamFault } from '#lib/domain/faults.ts';
import { PAUSE_MS as BREAKER_PAUSE_MS, type Breaker } from './breaker.ts';
import type { CallLog } from './callLog.ts';
import type { Clock } from './clock.ts';
import { refuse } from './refusal.ts';
import { canWait, createTurns, type Turn } from './turns.ts';

/** At most this many calls at one time in a process. */
const IN_FLIGHT = 2;
/** Waiting calls beyond this are refused: at 45 a minute these are 22 minutes of them already. */
const QUEUED = 1000;
/** The share of the budget that is kept back for players who are looked at for the first time. */
const RESERVE = 0.25;
/** The longest before it is looked again whether a call may go, ms: others may have left some. */
const LOOK_AGAIN_MS = 5000;
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
   * While one call tries an upstream that was down, the others wait for its end.
   * @throws UpstreamFault what the call throws; or at once, with `retryAfter`, while the upstream
   *   is not to be asked, or when too many wait already
   */
  run<T>(call: () => Promise<T>, errand: Errand): Promise<T>;
  /** Whether nothing waits and less than half of the budget is spent. */
  isQuiet(): Promise<boolean>;
  /** How many calls may still be made now, reserve included. */
  left(): Promise<number>;
}

interface Waiting extends Errand {
  go(startedAt: number, isProbe: boolean): void;
  refuse(fault: unknown): void;
}

export function createBudget(parts: BudgetParts): Budget {
  const { callLog, breaker, clock, callsPerMinute } = parts;
  const turns = createTurns<Waiting>();
  const unreserved = callsPerMinute - Math.floor(callsPerMinute * RESERVE);
  let inFlight = 0;
  let pumping = false;
  /** Asked to pump while it pumps: what it saw may be old by now. */
  let again = false;
  let cancelTimer: (() => void) | null = null;

  async function refusal(): Promise<UpstreamFault | null> {
    const now = clock.now();
    const pause = (await callLog.pausedUntil(now)) - now;
    if (pause > 0) return refuse('waiting as asked', Math.ceil(pause / 1000));
    if (breaker.refusal() === null && breaker.state() === 'open') await deferToOthers();
    const seconds = breaker.refusal();
    return seconds === null ? null : refuse('breaker', seconds);
  }

  /** Of all instances one tries an upstream that is down. The shortest pause lies between two tries. */
  async function deferToOthers(): Promise<void> {
    const may = (await callLog.mayTry?.(0.8 * BREAKER_PAUSE_MS * parts.timeScale)) ?? true;
    if (!may) breaker.defer();
  }

  /** Lets go as many as may go now, and comes back when the next one may. */
  async function pump(): Promise<void> {
    again = true;
    if (pumping) return;
    pumping = true;
    try {
      while (again) {
        again = false;
        cancelTimer?.();
        cancelTimer = null;
        await letGo();
      }
    } catch (error) {
      refuseAll(error);
    } finally {
      pumping = false;
    }
  }

  async function letGo(): Promise<void> {
    while (turns.size > 0 && inFlight < IN_FLIGHT) {
      // The end of the probe pumps again: it lets the waiting calls go, or refuses them.
      if (breaker.state() === 'half-open') return;
      const fault = await refusal();
      if (fault) return refuseAll(fault);
      const now = clock.now();
      const { turn, ms } = await takeOne(now);
      if (turn === null || ms > 0) return waitFor(ms);
      inFlight++;
      turns.take(turn)?.go(now, breaker.start());
    }
  }

  /** Takes a call for whose turn it is; while refreshes have to leave the rest, for a first look. */
  async function takeOne(now: number): Promise<{ turn: Turn | null; ms: number }> {
    const turn = turns.next(false);
    const renewal = turn !== null && canWait(turn);
    const ms = await callLog.take(now, renewal ? unreserved : callsPerMinute);
    const urgent = renewal && ms > 0 ? turns.next(true) : null;
    if (!urgent) return { turn, ms };
    const sooner = await callLog.take(now, callsPerMinute);
    return { turn: urgent, ms: sooner };
  }

  function refuseAll(fault: unknown): void {
    for (const waiting of turns.clear()) waiting.refuse(fault);
  }

  function waitFor(ms: number): void {
    cancelTimer = clock.after(Math.min(ms, LOOK_AGAIN_MS), () => void pump());
    for (const [index, waiting] of turns.all().entries()) {
      waiting.onWait?.(ms + Math.floor(index / callsPerMinute) * 60_000);
    }
  }

  async function carryOut<T>(
    call: () => Promise<T>,
    startedAt: number,
    isProbe: boolean,
  ): Promise<T> {
    try {
      const answer = await call();
      breaker.end(null, isProbe);
      return answer;
    } catch (error) {
      const fault = error instanceof UpstreamFault ? error : null;
      breaker.end(fault, isProbe);
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
        const go = (startedAt: number, isProbe: boolean) =>
          carryOut(call, startedAt, isProbe).then(resolve, reject);
        turns.add(errand.turn, { ...errand, go, refuse: reject });
        void pump();
      });
    },
    async isQuiet() {
      if (turns.size > 0 || inFlight > 0) return false;
      return (await callLog.recent(clock.now())) * 2 < callsPerMinute;
    },
    async left() {
      return Math.max(0, callsPerMinute - (await callLog.recent(clock.now())));
    },
  };
}
