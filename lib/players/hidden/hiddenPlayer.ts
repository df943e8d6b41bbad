/**
 * Who hid a player: the operator with `npm run player`, the operator with the variable `OPT_OUT`, or
 * the player with the motto of the RetroAchievements profile.
 */
export const HIDERS = ['operator', 'variable', 'motto'] as const;
export type Hider = (typeof HIDERS)[number];

/** All that is stored about a hidden player. */
export interface HiddenPlayer {
  by: Hider;
  /** Stays the same through renames; null where it is not known. */
  ulid: string | null;
  /** Lower-case names, the present one first as far as we know. */
  names: readonly string[];
  /** When the player was last looked up upstream, ms since the epoch. */
  checkedAt: number;
}

/**
 * Finds the entries of the same player: by ULID, or by name where one of them has no ULID. A name that
 * several players have had identifies none of them.
 */
function findSame(entry: HiddenPlayer, list: readonly HiddenPlayer[]): readonly HiddenPlayer[] {
  const named = list.filter(
    ({ by, names }) => by === entry.by && names.some((name) => entry.names.includes(name)),
  );
  const ulids = new Set([entry, ...named].flatMap(({ ulid }) => ulid ?? []));
  const ulid = entry.ulid ?? (ulids.size === 1 ? [...ulids][0] : null);
  return list.filter((other) =>
    other.ulid === null ? named.includes(other) : other.by === entry.by && other.ulid === ulid,
  );
}

/**
 * Adds an entry to a list. Entries of the same player by the same hider are merged.
 * @returns the new list; the entry's names come first
 */
export function addHidden(
  list: readonly HiddenPlayer[],
  entry: HiddenPlayer,
): readonly HiddenPlayer[] {
  const same = findSame(entry, list);
  const names = new Set([entry, ...same].flatMap((one) => one.names));
  const ulid = entry.ulid ?? same.find((one) => one.ulid !== null)?.ulid ?? null;
  const others = list.filter((other) => !same.includes(other));
  return [...others, { ...entry, ulid, names: [...names] }];
}
