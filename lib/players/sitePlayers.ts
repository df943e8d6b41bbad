import type { PlayerCache } from './playerCache.ts';

/** Whose site this is. Names are lower case. */
export interface SitePlayers {
  /** Whether one of a player's names is a name of the site's players. */
  include(names: readonly string[]): boolean;
  /** Whether there are other players, who are not shown and not fetched. */
  areSome: boolean;
  /**
   * Whether a name leads to nobody who is shown here. A renamed player is found by the stored names.
   * Makes no call.
   */
  areWithout(name: string): Promise<boolean>;
}

/** @param names the players of the site; null for any player */
export function createSitePlayers(
  names: ReadonlySet<string> | null,
  cache: Pick<PlayerCache, 'get'>,
): SitePlayers {
  const include = (all: readonly string[]) => names === null || all.some((one) => names.has(one));
  return {
    include,
    areSome: names !== null,
    async areWithout(name) {
      if (include([name])) return false;
      const stored = await cache.get(name);
      return stored?.kind !== 'player' || !include(stored.names);
    },
  };
}
