/** Runs a limited number of jobs at a time, and queues a limited number. */
export interface ConcurrencyLimit {
  /**
   * Runs a job when there is room.
   * @returns null at once if the queue is full
   */
  run<T>(job: () => Promise<T>): Promise<T> | null;
  /** Number of running and of queued jobs. */
  load(): { busy: number; waiting: number };
}

/**
 * @param most jobs that run at a time
 * @param mostQueued jobs that may wait
 */
export function limitConcurrency(most: number, mostQueued: number): ConcurrencyLimit {
  const queue: (() => void)[] = [];
  let busy = 0;

  async function run<T>(job: () => Promise<T>): Promise<T> {
    if (busy < most) busy += 1;
    // A job that ends hands its place over.
    else await new Promise<void>((start) => queue.push(start));
    try {
      return await job();
    } finally {
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  return {
    run: (job) => (busy >= most && queue.length >= mostQueued ? null : run(job)),
    load: () => ({ busy, waiting: queue.length }),
  };
}
