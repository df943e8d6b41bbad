declare const parsed: unique symbol;

/** A well-formed RetroAchievements username, in the spelling that was asked for. */
export type Username = string & { readonly [parsed]: true };

/** 2–20 ASCII letters and digits. */
export const USERNAME_PATTERN = /^[A-Za-z0-9]{2,20}$/;

/**
 * Parses a username: 2–20 ASCII letters and digits (the upstream's own rule).
 * @returns the name as its own type, or null when it can be nobody's.
 */
export function parseUsername(raw: string): Username | null {
  return USERNAME_PATTERN.test(raw) ? (raw as Username) : null;
}

/** The key that all spellings of one name share: the upstream compares without regard to case. */
export function usernameKey(name: string): string {
  return name.toLowerCase();
}
