/** Time, handed in so that a test can turn its hands. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /**
   * Runs something once, later.
   * @param ms from now
   * @returns takes it back
   */
  after(ms: number, run: () => void): () => void;
}

/** The clock of the machine. */
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
 * Does something again and again, each time when it is over for that long.
 * @param work never rejects
 */
export function every(clock: Clock, ms: number, work: () => Promise<void> | void): void {
  clock.after(ms, async () => {
    await work();
    every(clock, ms, work);
  });
}
