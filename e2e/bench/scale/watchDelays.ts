/** Measures how long after something happened to a player a snapshot had it. */
export interface DelayWatch {
  /** Something happened at that time, ms. */
  add(name: string, at: number): void;
  /** A snapshot was taken: it has all that happened before. */
  seen(name: string, at: number): void;
  /**
   * All delays, ms, ascending; Infinity for what no snapshot has yet. What happened after `last` is left
   * out while no snapshot has it: it may be on its way.
   */
  delays(last: number): number[];
}

export function createWatch(): DelayWatch {
  const open = new Map<string, number[]>();
  const delays: number[] = [];
  return {
    add(name, at) {
      const waiting = open.get(name);
      if (waiting) waiting.push(at);
      else open.set(name, [at]);
    },
    seen(name, at) {
      for (const since of open.get(name) ?? []) delays.push(at - since);
      open.delete(name);
    },
    delays(last) {
      const left = [...open.values()]
        .flat()
        .flatMap((since) => (since <= last ? [Number.POSITIVE_INFINITY] : []));
      return [...delays, ...left].sort((a, b) => a - b);
    },
  };
}
