import { asksToBeHidden } from '#lib/domain/asksToBeHidden.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { FormerNames } from './formerNames.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { PlayerCache } from './playerCache.ts';
import type { FetchResult, RefresherParts } from './refresher.ts';
import type { PurgedPlayer } from './snapshotChange.ts';
import type { StoredPlayer } from './snapshotStore.ts';
import type { SuspectLists } from './suspectLists.ts';

export interface StoreFetchedParts {
  cache: PlayerCache;
  hidden: HiddenPlayers;
  formerNames: FormerNames;
  suspectLists: SuspectLists;
  /** Told the names whose pages are outdated. */
  onChange(names: readonly string[]): void;
  /** Called for players whose data must be gone everywhere. */
  onPurge(purged: PurgedPlayer): void;
  /** Clears what is noted of names in memory, beside their snapshots. */
  clearNotes(names: readonly string[]): void;
}

/** Makes the function that stores what the upstream answered: renames, mottos and short lists. */
export function createStoreFetched(parts: StoreFetchedParts): RefresherParts['store'] {
  const { cache, hidden, suspectLists, onChange } = parts;

  async function storeUnknown(name: string, known: StoredPlayer | null): Promise<FetchResult> {
    const names = [name, ...(known?.names ?? [])];
    await hidden.unhide('motto', names, null);
    await purge(names, known);
    for (const one of new Set([known?.names[0] ?? name, name])) await cache.putUnknown(one);
    return { kind: 'unknown' };
  }

  /** Which former names of a player belong to somebody else now. */
  async function findTaken(player: Player, names: readonly string[]): Promise<string[]> {
    const own = usernameKey(player.name);
    const taken: string[] = [];
    for (const name of new Set(names)) {
      if (name !== own && (await parts.formerNames.isTaken(name, player))) taken.push(name);
    }
    return taken;
  }

  /** The motto counts as it was read last. @returns names that it does not hide any more */
  async function applyMottoOptOut(motto: string, names: readonly string[], ulid: string | null) {
    if (!asksToBeHidden(motto)) return hidden.unhide('motto', names, ulid);
    await hidden.hide({ by: 'motto', ulid, names });
    return [];
  }

  /** Deletes all that is known of a player, and all that was made of the snapshot. */
  async function purge(names: readonly string[], known: StoredPlayer | null): Promise<void> {
    parts.clearNotes(names);
    if (!known) return;
    const purged = await cache.purge(known.names[0] ?? '');
    const avatar = purged.avatar ?? known.snapshot.player.avatar;
    parts.onPurge({ names: [...new Set([...known.names, ...purged.names])], avatar });
  }

  return async (fetched, name, known, askedUlid) => {
    if (fetched.kind === 'unknown') return storeUnknown(name, known);
    const key = known?.names[0] ?? name;
    const { player } = fetched.snapshot;
    const { ulid, motto } = player;
    const own = usernameKey(player.name);
    const stored = known || ulid === null ? null : await cache.findNameByUlid(ulid);
    const before = [...(known?.names ?? []), ...(stored === null ? [] : [stored])];
    // Asked for a ULID, the upstream says nothing of the name: it may be somebody else's by now.
    const followed = askedUlid !== null && askedUlid === ulid;
    const former = followed ? [name, ...before] : before;
    const isRenamed = (followed && key !== own) || (stored !== null && stored !== own);
    const taken = isRenamed || asksToBeHidden(motto) ? await findTaken(player, former) : [];
    const names = [...new Set([own, name, ...before])].filter((one) => !taken.includes(one));
    if (taken.length > 0) await hidden.removeNames(taken, ulid);
    const unhidden = await applyMottoOptOut(motto, names, ulid);
    if (hidden.hides(names, ulid)) {
      await hidden.addNames(names, ulid);
      await purge([...names, ...before], known);
      return { kind: 'hidden' };
    }
    if (known) suspectLists.check(key, fetched.snapshot, known.snapshot);
    const requestedName = known || taken.includes(name) ? null : name;
    const kept = await cache.put(fetched.snapshot, requestedName, known, taken);
    onChange([...new Set([...kept.names, ...before, ...taken, ...unhidden])]);
    return { kind: 'player', player: kept };
  };
}
