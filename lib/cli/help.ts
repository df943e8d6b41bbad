/** What `npm run player` says of itself. */
export const HELP = `What an operator can do about a player. It works on the same store as the site (DATA_DIR or
REDIS_URL) and with the same variables, also while the site runs, which hears of it within seconds.

  npm run player -- show NAME       what is kept of a player, and whether they are hidden
  npm run player -- opt-out NAME    hides a player for good: by this name, by the names from before
                                    a rename and by those to come; deletes all that is kept of them
  npm run player -- opt-in NAME     takes an opt-out back
  npm run player -- purge NAME      deletes all that is kept; the next visit fetches them anew
  npm run player -- refresh NAME    fetches a player now
  npm run player -- warm FILE       fetches a list of players ahead, within the call budget: names
                                    separated by lines, commas or spaces, # before a remark; - reads
                                    the list from the standard input. Stop it with Ctrl-C; started
                                    again, it skips who is fresh.

What a player hides by the motto of the profile (longplay:hide), only the player can show again.

It ends with 0 when that is done, 1 when something failed, 2 when it was asked wrongly, 3 when there
is nobody by that name, 130 when it was stopped.
`;

/** How it ends. */
export const EXIT = { done: 0, failed: 1, misused: 2, nobody: 3, stopped: 130 } as const;
