/** Lets a few things go on at a time, and a bounded number wait for their turn. */
export interface Lanes {
  /**
   * Does something in its turn.
   * @returns null at once when too many wait already
   */
  run<T>(work: () => Promise<T>): Promise<T> | null;
  /** How many go on, and how many wait for their turn. */
  load(): { busy: number; waiting: number };
}

/**
 * @param width how many go on at a time
 * @param room how many may wait
 */
export function createLanes(width: number, room: number): Lanes {
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function go<T>(work: () => Promise<T>): Promise<T> {
    if (busy < width) busy += 1;
    // Whoever ends hands over the place.
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  return {
    run: (work) => (busy >= width && waiting.length >= room ? null : go(work)),
    load: () => ({ busy, waiting: waiting.length }),
  };
}
