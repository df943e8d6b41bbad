import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';

type Listener = (names: readonly string[]) => void;
type PurgeListener = (purged: PurgedPlayer) => void;

/** A player whose data must be gone everywhere: hidden, purged or expired. */
export interface PurgedPlayer {
  /** Lower-case names that led to the player. */
  names: readonly string[];
  /** Path of the avatar on the media host; null where it is not known. */
  avatar: string | null;
}

const changeListeners = () => singleton('snapshotListeners', () => new Set<Listener>());
const purgeListeners = () => singleton('goneListeners', () => new Set<PurgeListener>());

/**
 * Subscribes to changes of snapshots, purges included.
 * @param listener gets the lower-case names that lead to the player
 * @returns unsubscribes
 */
export function onSnapshotChange(listener: Listener): () => void {
  changeListeners().add(listener);
  return () => void changeListeners().delete(listener);
}

/** Subscribes to purges: images and cards of the player have to go too. @returns unsubscribes */
export function onPlayerPurge(listener: PurgeListener): () => void {
  purgeListeners().add(listener);
  return () => void purgeListeners().delete(listener);
}

/** Calls all listeners to changes. One that throws affects neither the others nor the snapshot. */
export function notifySnapshotChange(names: readonly string[]): void {
  notifyAll(changeListeners(), names);
}

/** Calls all listeners to purges, and those to changes: pages that show the player are outdated. */
export function notifyPlayerPurge(purged: PurgedPlayer): void {
  notifyAll(purgeListeners(), purged);
  notifyAll(changeListeners(), purged.names);
}

function notifyAll<T>(all: ReadonlySet<(what: T) => void>, what: T): void {
  for (const listener of all) {
    try {
      listener(what);
    } catch (err) {
      log().error({ event: 'listener-broken', err }, 'A listener to snapshot changes threw');
    }
  }
}
