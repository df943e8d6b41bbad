import type { Player } from './types.ts';

/** Every player the stand-in knows, changeable while it runs. */
export interface PlayerBook {
  /** By present name, former name or ULID, without regard to case. */
  find(identifier: string): Player | undefined;
  /** Adds a player, or replaces the one who has the same ULID. */
  put(player: Player): void;
  /** Forgets a player. Returns false where there was none. */
  remove(identifier: string): boolean;
  /** Goes back to the players of the start. */
  reset(): void;
  /** Present names in the order in which they came. */
  names(): string[];
}

/** Makes a book that starts with these players. */
export function makePlayerBook(initial: readonly Player[]): PlayerBook {
  const byUlid = new Map<string, Player>();
  const ulidByName = new Map<string, string>();

  const find = (identifier: string): Player | undefined => {
    const key = identifier.toLowerCase();
    return byUlid.get(ulidByName.get(key) ?? key);
  };

  const remove = (identifier: string): boolean => {
    const player = find(identifier);
    if (!player) return false;
    const ulid = player.profile.ULID.toLowerCase();
    byUlid.delete(ulid);
    for (const [name, owner] of ulidByName) if (owner === ulid) ulidByName.delete(name);
    return true;
  };

  const put = (player: Player): void => {
    const ulid = player.profile.ULID.toLowerCase();
    byUlid.set(ulid, player);
    for (const name of [player.profile.User, ...player.formerNames]) {
      ulidByName.set(name.toLowerCase(), ulid);
    }
  };

  const reset = (): void => {
    byUlid.clear();
    ulidByName.clear();
    initial.forEach(put);
  };

  reset();
  return {
    find,
    put,
    remove,
    reset,
    names: () => [...byUlid.values()].map((player) => player.profile.User),
  };
}
