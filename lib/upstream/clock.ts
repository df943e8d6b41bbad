/** Time, as a parameter so that tests can control it. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /**
   * Runs something once, later.
   * @param ms from now
   * @returns cancels it
   */
  after(ms: number, run: () => void): () => void;
}

/** The system's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`. */
export function wait(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}

/**
 * Repeats something, with a pause of `ms` after the end of each run.
 * @param work never rejects
 */
export function every(clock: Clock, ms: number, work: () => Promise<void> | void): void {
  clock.after(ms, async () => {
    await work();
    every(clock, ms, work);
  });
}
