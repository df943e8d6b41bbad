import type { SnapshotStore } from '#lib/players/snapshotStore.ts';
import { median } from './row.ts';

const READS = 2_000;
/** Prime, so that reads are spread over everything stored. */
const STRIDE = 7919;

/** Median time to read a snapshot, ms, over all stored players. */
export async function readTime(store: SnapshotStore, names: readonly string[]): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < READS; n += 1) {
    const name = names[(n * STRIDE) % names.length]?.toLowerCase() ?? '';
    const from = performance.now();
    if (!(await store.read(name))) throw new Error(`${name} is not stored.`);
    took.push(performance.now() - from);
  }
  return median(took);
}
