import { parseUsername, type Username } from './username.ts';

/**
 * Finds the username in what somebody typed or pasted: a name with spaces around it, or the
 * address of a profile (`https://retroachievements.org/user/MaxMilyin/progress`).
 */
export function usernameFromInput(input: string): Username | null {
  const inAddress = /\/(?:u|user)\/([^/?#\s]+)/.exec(input)?.[1];
  return parseUsername(inAddress ?? input.trim());
}
