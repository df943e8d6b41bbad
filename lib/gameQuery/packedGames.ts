/** A date: seconds before another date; text if it has another format; null for none. */
export type PackedDate = number | string | null;

/** Games column by column, in list order. */
export interface PackedRows {
  /** Distinct consoles: id, and name from the data. */
  consoles: [id: number, name: string | null][];
  /** Distinct awards as the upstream spells them. */
  awardNames: (string | null)[];
  ids: number[];
  titles: (string | null)[];
  /** The number of an icon; its path if it is not a usual one. */
  icons: (number | string | null)[];
  /** Places in `consoles`. */
  console: number[];
  possible: number[];
  /** Achievements that are not unlocked. */
  awarded: (number | null)[];
  /** Achievements unlocked in casual mode only. */
  hardcore: (number | null)[];
  /** Places in `awardNames`. */
  awards: number[];
  /** Last unlock, relative to the game above. */
  unlocks: PackedDate[];
  /** Award date, relative to the last unlock. */
  awardDates: PackedDate[];
}

/** All games of a player in the upstream's order: the file the browser filters. */
export interface PackedGames extends PackedRows {
  /** Places by title. */
  ranks: number[];
  /** The first place of each letter. */
  letters: [letter: string, rank: number][];
}

const ICON = /^\/Images\/(\d{6})\.png$/;

/** `/Images/085573.png` as 85573; anything else as it is. */
export function packIconNumber(path: string | null): number | string | null {
  const number = path === null ? null : ICON.exec(path)?.[1];
  return number ? Number(number) : path;
}

/** Undoes `packIconNumber`. */
export function unpackIconNumber(packed: number | string | null): string | null {
  if (typeof packed !== 'number') return packed;
  return `/Images/${String(packed).padStart(6, '0')}.png`;
}

/** @param from the reference date; without one the number is seconds before 1970 */
export function packDate(iso: string | null, from: string | null = null): PackedDate {
  if (iso === null) return null;
  const at = toSeconds(iso);
  return at === null ? iso : (toSeconds(from) ?? 0) - at;
}

/** Undoes `packDate`. */
export function unpackDate(packed: PackedDate, from: string | null = null): string | null {
  if (typeof packed !== 'number') return packed;
  return toIso((toSeconds(from) ?? 0) - packed);
}

/** Seconds since the epoch; null unless the date has the upstream's format. */
function toSeconds(iso: string | null): number | null {
  const seconds = iso === null ? Number.NaN : Date.parse(iso) / 1000;
  return Number.isInteger(seconds) && toIso(seconds) === iso ? seconds : null;
}

const toIso = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
