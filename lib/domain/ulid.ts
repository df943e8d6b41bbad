declare const parsed: unique symbol;

/** A well-formed ULID, upper case: the id of a player that a rename leaves as it is. */
export type Ulid = string & { readonly [parsed]: true };

/** 26 signs of Crockford's base 32; the first is at most 7, or the time in it would overflow. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Parses a ULID, in any case.
 * @returns null when it can be nobody's
 */
export function parseUlid(raw: string): Ulid | null {
  const upper = raw.toUpperCase();
  return ULID.test(upper) ? (upper as Ulid) : null;
}
