/** Measures how long after something happened to a player a snapshot had it. */
export interface DelayWatch {
  /** Something happened at that time, ms. */
  add(name: string, at: number): void;
  /** A snapshot was taken: it has all that happened before. */
  seen(name: string, at: number): void;
  /** All delays, ms, ascending. What no snapshot has yet counts as if one were taken at `end`. */
  delays(end: number): number[];
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
    delays(end) {
      const left = [...open.values()].flat().map((since) => end - since);
      return [...delays, ...left].sort((a, b) => a - b);
    },
  };
}
