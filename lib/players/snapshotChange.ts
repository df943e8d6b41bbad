import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';

type Listener = (names: readonly string[]) => void;

/** A player of whom nothing is to be left. */
export interface Gone {
  /** Lower-case names that led to the player. */
  names: readonly string[];
  /** Path of the avatar on the media host, where it is known. */
  avatar: string | null;
}

const listeners = () => singleton('snapshotListeners', () => new Set<Listener>());
const goneListeners = () => singleton('goneListeners', () => new Set<(gone: Gone) => void>());

/**
 * Tells of each player whose snapshot is another one now, or gone.
 * @param listener gets the lower-case names that lead to the player
 * @returns takes it back
 */
export function onSnapshotChange(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Tells of each player who is hidden, purged or past the last day: pictures are to go as well. */
export function onPlayerGone(listener: (gone: Gone) => void): () => void {
  goneListeners().add(listener);
  return () => void goneListeners().delete(listener);
}

/** Tells all listeners; one that fails keeps no other from hearing of it, nor the snapshot. */
export function tellSnapshotChange(names: readonly string[]): void {
  tellAll(listeners(), names);
}

/** Tells all listeners, those to changes too: pages that show the player are not right any more. */
export function tellPlayerGone(gone: Gone): void {
  tellAll(goneListeners(), gone);
  tellAll(listeners(), gone.names);
}

function tellAll<T>(all: ReadonlySet<(what: T) => void>, what: T): void {
  for (const listener of all) {
    try {
      listener(what);
    } catch (err) {
      log().error({ event: 'listener-broken', err }, 'A listener to snapshots broke');
    }
  }
}
