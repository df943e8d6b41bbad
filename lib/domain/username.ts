declare const parsed: unique symbol;

/** A well-formed RetroAchievements username, in the given spelling. */
export type Username = string & { readonly [parsed]: true };

/** 2–20 ASCII letters and digits. */
export const USERNAME_PATTERN = /^[A-Za-z0-9]{2,20}$/;

/**
 * Parses a username: 2–20 ASCII letters and digits (the upstream's own rule).
 * @returns null where it is invalid
 */
export function parseUsername(raw: string): Username | null {
  return USERNAME_PATTERN.test(raw) ? (raw as Username) : null;
}

/** The same key for all spellings of a name: the upstream ignores case. */
export function usernameKey(name: string): string {
  return name.toLowerCase();
}
