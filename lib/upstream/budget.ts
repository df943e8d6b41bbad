import { UpstreamFault } from '#lib/domain/faults.ts';
import { PAUSE_MS as BREAKER_PAUSE_MS, type Breaker } from './breaker.ts';
import type { CallLog } from './callLog.ts';
import type { Clock } from './clock.ts';
import { rejectCall } from './toFault.ts';

/** At most this many calls at one time in a process. */
const IN_FLIGHT = 2;
/**
 * The longest queue: at 45 calls a minute it takes 22 minutes. A call that finds it full takes the
 * place of the refresh that came last, or is rejected.
 */
const MAX_QUEUED = 1000;
/** The share of the budget that is reserved for players who are visited for the first time. */
const RESERVE = 0.25;
/** The longest wait before the budget is checked again, ms: others may have left some of it. */
const CHECK_AGAIN_MS = 5000;
/** The pause when the upstream asks us to wait and does not say how long, ms. */
const PAUSE_MS = 45_000;

export interface BudgetParts {
  callLog: CallLog;
  breaker: Breaker;
  clock: Clock;
  /** In any 60 s. */
  callsPerMinute: number;
  /** Multiplies our own pause, never one that the upstream gave. */
  timeScale: number;
  /** The longest queue; 1000 if absent. */
  maxQueued?: number;
}

export interface QueueOptions {
  priority: Priority;
  /** Told how long the call still has to wait for the budget, ms. May be called repeatedly. */
  onWait?: (ms: number) => void;
}

/** Every call goes through the budget. */
export interface Budget {
  /**
   * Makes a call when its turn has come. While one call probes an upstream that was down, the others
   * wait for its end.
   * @throws UpstreamFault what the call throws; or at once, with `retryAfter`, while the upstream
   *   must not be called, or when the queue is full
   */
  run<T>(call: () => Promise<T>, options: QueueOptions): Promise<T>;
  /** Whether nothing is queued and less than half of the budget is used. */
  isQuiet(): Promise<boolean>;
  /** How many calls may still be made now, reserve included. */
  left(): Promise<number>;
}

interface QueuedCall extends QueueOptions {
  start(startedAt: number, isProbe: boolean): void;
  reject(fault: unknown): void;
}

export function createBudget(parts: BudgetParts): Budget {
  const { callLog, breaker, clock, callsPerMinute } = parts;
  const queue = createCallQueue<QueuedCall>();
  const unreserved = callsPerMinute - Math.floor(callsPerMinute * RESERVE);
  let inFlight = 0;
  let pumping = false;
  /** `pump` was called while it ran: what it saw may be outdated. */
  let again = false;
  let cancelTimer: (() => void) | null = null;

  async function getRejection(): Promise<UpstreamFault | null> {
    const now = clock.now();
    const pause = (await callLog.pausedUntil(now)) - now;
    if (pause > 0) return rejectCall('waiting as asked', Math.ceil(pause / 1000));
    if (breaker.getRetryAfter() === null && breaker.state() === 'open') await deferToOthers();
    const seconds = breaker.getRetryAfter();
    return seconds === null ? null : rejectCall('breaker', seconds);
  }

  /** Of all instances only one probes an upstream that is down, and not more often than one would. */
  async function deferToOthers(): Promise<void> {
    const may = (await callLog.mayTry?.(0.8 * BREAKER_PAUSE_MS * parts.timeScale)) ?? true;
    if (!may) breaker.defer();
  }

  /** Starts as many calls as may be made now, and runs again when the next one may. */
  async function pump(): Promise<void> {
    again = true;
    if (pumping) return;
    pumping = true;
    try {
      while (again) {
        again = false;
        cancelTimer?.();
        cancelTimer = null;
        await startCalls();
      }
    } catch (error) {
      rejectAll(error);
    } finally {
      pumping = false;
    }
  }

  async function startCalls(): Promise<void> {
    while (queue.size > 0 && inFlight < IN_FLIGHT) {
      // `pump` runs again when the probe ends: the queued calls are then started or rejected.
      if (breaker.state() === 'half-open') return;
      const fault = await getRejection();
      if (fault) return rejectAll(fault);
      const now = clock.now();
      const { priority, ms } = await takeBudget(now);
      if (priority === null || ms > 0) return waitFor(ms);
      inFlight++;
      queue.take(priority)?.start(now, breaker.start());
    }
  }

  /** Takes budget for the next call; for a first visit while refreshes must leave the reserve. */
  async function takeBudget(now: number): Promise<{ priority: Priority | null; ms: number }> {
    const priority = queue.next(false);
    const refresh = priority !== null && isRefresh(priority);
    const ms = await callLog.take(now, refresh ? unreserved : callsPerMinute);
    const urgent = refresh && ms > 0 ? queue.next(true) : null;
    if (!urgent) return { priority, ms };
    return { priority: urgent, ms: await callLog.take(now, callsPerMinute) };
  }

  function rejectAll(fault: unknown): void {
    for (const queued of queue.clear()) queued.reject(fault);
  }

  function waitFor(ms: number): void {
    cancelTimer = clock.after(Math.min(ms, CHECK_AGAIN_MS), () => void pump());
    for (const [index, queued] of queue.all().entries()) {
      queued.onWait?.(ms + Math.floor(index / callsPerMinute) * 60_000);
    }
  }

  async function makeCall<T>(
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
      throw fault ? await pauseIfAsked(fault) : error;
    } finally {
      inFlight--;
      await callLog.settle(startedAt, clock.now());
      void pump();
    }
  }

  /** Stops calls for as long as the upstream asked. The returned fault says how long. */
  async function pauseIfAsked(fault: UpstreamFault): Promise<UpstreamFault> {
    if (fault.kind !== 'rate-limited' && fault.retryAfter === null) return fault;
    const asked = fault.retryAfter === null ? null : Math.max(1, fault.retryAfter) * 1000;
    const ms = asked ?? PAUSE_MS * parts.timeScale;
    await callLog.pause(clock.now() + ms);
    return new UpstreamFault(fault.kind, fault.detail, Math.ceil(ms / 1000));
  }

  return {
    run(call, options) {
      if (queue.size >= (parts.maxQueued ?? MAX_QUEUED)) {
        const displaced = queue.dropRefresh(options.priority);
        if (!displaced) return Promise.reject(rejectCall('too many waiting', 30));
        displaced.reject(rejectCall('too many waiting', 30));
      }
      return new Promise((resolve, reject) => {
        const start = (startedAt: number, isProbe: boolean) =>
          makeCall(call, startedAt, isProbe).then(resolve, reject);
        queue.add(options.priority, { ...options, start, reject });
        void pump();
      });
    },
    async isQuiet() {
      if (queue.size > 0 || inFlight > 0) return false;
      return (await callLog.recent(clock.now())) * 2 < callsPerMinute;
    },
    async left() {
      return Math.max(0, callsPerMinute - (await callLog.recent(clock.now())));
    },
  };
}

/**
 * The priority of a call. `first` is for a reader who has nothing to see yet, `next` continues the
 * list of such a player; `refresh` renews what readers can see meanwhile, `renewing` continues that.
 * `award` renews a player who has earned an award, and reads the feed of them.
 */
export type Priority = 'next' | 'renewing' | 'first' | 'award' | 'refresh';

/** Whether readers have something to see meanwhile: such calls do not use the reserve. */
const isRefresh = (priority: Priority) => priority !== 'next' && priority !== 'first';

/** The priority of the calls after the first page of a list. */
export const getFollowUpPriority = (priority: Priority): Priority =>
  isRefresh(priority) ? 'renewing' : 'next';

/** First visits that may overtake a waiting refresh. */
const MAX_OVERTAKING = 3;

/** A line for each priority, each first come, first served. */
function createCallQueue<T>() {
  const lines: Record<Priority, T[]> = {
    ...{ next: [], renewing: [], first: [], award: [], refresh: [] },
  };
  /** What first visits may overtake, in the order in which it is taken. */
  const later = ['award', 'refresh'] as const;
  let overtaking = 0;
  const waits = (priority: Priority) => lines[priority].length > 0;
  const all = () => Object.values(lines).flat();
  return {
    get size(): number {
      return Object.values(lines).reduce((sum, { length }) => sum + length, 0);
    },
    add: (priority: Priority, item: T) => void lines[priority].push(item),
    /** @param urgent leaves out refreshes */
    next(urgent: boolean): Priority | null {
      if (waits('next')) return 'next';
      if (!urgent && waits('renewing')) return 'renewing';
      const other = urgent ? undefined : later.find(waits);
      if (waits('first') && !(other && overtaking >= MAX_OVERTAKING)) return 'first';
      return other ?? null;
    },
    take(priority: Priority): T | undefined {
      if (priority === 'first') overtaking = later.some(waits) ? overtaking + 1 : 0;
      else if (later.some((one) => one === priority)) overtaking = 0;
      return lines[priority].shift();
    },
    /** Takes out the refresh that came last, for a call that is more urgent. */
    dropRefresh: (priority: Priority): T | undefined =>
      priority === 'refresh' ? undefined : lines.refresh.pop(),
    /** In about the order in which they will be taken. */
    all,
    /** Empties the queue. @returns what was in it */
    clear(): T[] {
      const items = all();
      for (const line of Object.values(lines)) line.length = 0;
      return items;
    },
  };
}
