import { log } from '../log.ts';
import { singleton } from '../singleton.ts';

type Listener = (names: readonly string[]) => void;

const listeners = () => singleton('snapshotListeners', () => new Set<Listener>());

/**
 * Tells of each player whose snapshot is another one now, or gone.
 * @param listener gets the lower-case names that lead to the player
 * @returns takes it back
 */
export function onSnapshotChange(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Tells all listeners; one that fails keeps no other from hearing of it, nor the snapshot. */
export function tellSnapshotChange(names: readonly string[]): void {
  for (const listener of listeners()) {
    try {
      listener(names);
    } catch (err) {
      log().error({ event: 'listener-broken', err }, 'A listener to snapshots broke');
    }
  }
}
