/** The help of `npm run player`. */
export const HELP = `Manages single players. Works on the same store as the site (DATA_DIR or REDIS_URL) with the same
environment variables. May run while the site runs: the site applies changes within seconds.

  npm run player -- show NAME       shows what is stored about a player, and whether they are hidden
  npm run player -- opt-out NAME    hides a player permanently, under former and future names too, and
                                    deletes everything stored about them
  npm run player -- opt-in NAME     reverts an opt-out
  npm run player -- purge NAME      deletes everything stored; the next visit fetches it again
  npm run player -- refresh NAME    fetches a player now
  npm run player -- warm FILE       fetches a list of players ahead of time, within the call budget:
                                    names separated by lines, commas or spaces; # starts a comment;
                                    - reads standard input. Ctrl-C stops it. Run again, it skips
                                    players who are up to date.

A player who opts out in their profile motto (longplay:hide) can only opt in there.

Exit code: 0 on success, 1 on failure, 2 on a usage error, 3 if the player does not exist, 130 if
stopped.
`;

export const EXIT = { done: 0, failed: 1, misused: 2, unknown: 3, stopped: 130 } as const;
