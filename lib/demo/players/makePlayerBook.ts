import type { Player } from './types.ts';

/** The players of the stand-in, which can be changed while it runs. */
export interface PlayerBook {
  /** By present name, former name or ULID, ignoring case. */
  find(identifier: string): Player | undefined;
  /** Adds a player, or replaces the one with the same ULID. */
  put(player: Player): void;
  /** Deletes a player. Returns false where there was none. */
  remove(identifier: string): boolean;
  /** Restores the initial players. */
  reset(): void;
  /** Present names in order of addition. */
  names(): string[];
  all(): readonly Player[];
  /** Players who were deleted: their awards leave gaps in the feed. */
  deleted(): readonly Player[];
}

/** Makes a book that starts with these players. */
export function makePlayerBook(initial: readonly Player[]): PlayerBook {
  const byUlid = new Map<string, Player>();
  const ulidByName = new Map<string, string>();
  let deleted: Player[] = [];

  const find = (identifier: string): Player | undefined => {
    const key = identifier.toLowerCase();
    return byUlid.get(ulidByName.get(key) ?? key);
  };

  const remove = (identifier: string): boolean => {
    const player = find(identifier);
    if (!player) return false;
    const ulid = player.profile.ULID.toLowerCase();
    byUlid.delete(ulid);
    deleted.push(player);
    for (const [name, owner] of ulidByName) if (owner === ulid) ulidByName.delete(name);
    return true;
  };

  const put = (player: Player): void => {
    const ulid = player.profile.ULID.toLowerCase();
    byUlid.set(ulid, player);
    deleted = deleted.filter(({ profile }) => profile.ULID.toLowerCase() !== ulid);
    for (const name of [player.profile.User, ...player.formerNames]) {
      ulidByName.set(name.toLowerCase(), ulid);
    }
  };

  const reset = (): void => {
    byUlid.clear();
    ulidByName.clear();
    deleted = [];
    initial.forEach(put);
  };

  reset();
  return {
    find,
    put,
    remove,
    reset,
    all: () => [...byUlid.values()],
    deleted: () => deleted,
    names: () => [...byUlid.values()].map((player) => player.profile.User),
  };
}
