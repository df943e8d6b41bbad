import type { Fault } from './faultModes.ts';

/** What a fault is matched against. */
export interface FaultTarget {
  readonly path: string;
  readonly player: string | null;
  /** Row offset of a completion progress call, else null. */
  readonly offset: number | null;
}

/** The active faults. */
export interface FaultList {
  add(fault: Fault): void;
  clear(): void;
  /** The active faults, with their remaining uses. */
  list(): readonly Fault[];
  /** The first fault that applies. Uses it once. */
  take(target: FaultTarget): Fault | undefined;
}

/** Faults of completion progress only. */
const ofLists = new Set(['slowPages', 'emptyList', 'pageLimit']);
/** Faults that only apply to pages after the first. */
const laterPages = new Set(['shift', 'dupes']);

function fits(fault: Fault, target: FaultTarget): boolean {
  if (fault.path !== undefined && !target.path.includes(fault.path)) return false;
  if (fault.player !== undefined && fault.player.toLowerCase() !== target.player?.toLowerCase()) {
    return false;
  }
  if (ofLists.has(fault.mode)) return target.offset !== null;
  return laterPages.has(fault.mode) ? (target.offset ?? 0) > 0 : true;
}

/** Makes a list without faults. */
export function makeFaultList(): FaultList {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: () => {
      faults = [];
    },
    list: () =>
      faults.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault)),
    take(target) {
      const entry = faults.find(({ fault }) => fits(fault, target));
      if (!entry) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) faults = faults.filter((other) => other !== entry);
      return entry.fault;
    },
  };
}
