import type { Breaker } from '#lib/upstream/breaker.ts';
import type { Budget } from '#lib/upstream/budget.ts';
import type { SnapshotStore, StoreStats } from './snapshotStore.ts';

/** How what loads players is at one moment. */
export interface Health {
  /** Whether the store can be reached; if not, all goes on in memory and nothing is kept. */
  stored: boolean;
  store: StoreStats;
  /** Calls that may still be made now. */
  budgetLeft: number;
  breaker: ReturnType<Breaker['state']>;
}

/** Looks at the store, the call budget and the breaker. Asks the upstream nothing. */
export async function measureHealth(parts: {
  store: SnapshotStore;
  budget: Pick<Budget, 'left'>;
  breaker: Pick<Breaker, 'state'>;
}): Promise<Health> {
  const { store, budget, breaker } = parts;
  const [stored, stats, budgetLeft] = await Promise.all([
    store.isReachable(),
    store.stats(),
    budget.left(),
  ]);
  return { stored, store: stats, budgetLeft, breaker: breaker.state() };
}
