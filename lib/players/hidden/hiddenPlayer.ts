/**
 * Who hid a player: the operator by `npm run player`, the operator by the variable `OPT_OUT`, or
 * the player by the motto of the RetroAchievements profile.
 */
export const HIDERS = ['operator', 'variable', 'motto'] as const;
export type Hider = (typeof HIDERS)[number];

/** A player who is not shown: all that is kept of such a player. */
export interface HiddenPlayer {
  by: Hider;
  /** Stays the same through renames; null where it is not known. */
  ulid: string | null;
  /** Lower-case names, the present one first as far as is known. */
  names: readonly string[];
  /** When RetroAchievements was last asked about the player, ms since the epoch. */
  checkedAt: number;
}

/**
 * The entries of one player: by ULID, and by a name where one of them has no ULID. A name that
 * several players had says of none which of them is meant.
 */
function sameAs(entry: HiddenPlayer, list: readonly HiddenPlayer[]): readonly HiddenPlayer[] {
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
 * Adds an entry to a list: entries of the same player by the same hider become one.
 * @returns the new list; the entry's names come first
 */
export function addHidden(
  list: readonly HiddenPlayer[],
  entry: HiddenPlayer,
): readonly HiddenPlayer[] {
  const same = sameAs(entry, list);
  const names = new Set([entry, ...same].flatMap((one) => one.names));
  const ulid = entry.ulid ?? same.find((one) => one.ulid !== null)?.ulid ?? null;
  const others = list.filter((other) => !same.includes(other));
  return [...others, { ...entry, ulid, names: [...names] }];
}
