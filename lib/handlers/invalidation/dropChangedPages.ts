import { purgePlayers } from '#lib/pageCache/pageStore.ts';
import { onSnapshotChange } from '#lib/players/snapshotChange.ts';
import { singleton } from '#lib/singleton.ts';

/** Has the kept pages of a player dropped when the snapshot changes; once in a process. */
export function dropChangedPages(): void {
  singleton('dropChangedPages', () => onSnapshotChange(purgePlayers));
}
