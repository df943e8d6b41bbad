declare const parsed: unique symbol;

/** A well-formed ULID, upper case: the id of a player, which renames do not change. */
export type Ulid = string & { readonly [parsed]: true };

/** 26 characters of Crockford's base 32. The first is at most 7, or its time would overflow. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Parses a ULID, in any case.
 * @returns null where it is invalid
 */
export function parseUlid(raw: string): Ulid | null {
  const upper = raw.toUpperCase();
  return ULID.test(upper) ? (upper as Ulid) : null;
}
