import { LRUCache } from 'lru-cache';
import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { Clock } from '#lib/upstream/clock.ts';

/** How long a former name counts as checked, ms. */
const CHECKED_MS = 3_600_000;
/** When it is tried again after a fault of the upstream, ms. */
const TRY_AGAIN_MS = 60_000;
/** Checks that are remembered at one time. */
const MOST_CHECKS = 20_000;

type Identity = Pick<Player, 'name' | 'ulid'>;

export interface FormerNamesParts {
  /**
   * Asks who has a name now.
   * @returns null where there is nobody by that name
   * @throws UpstreamFault
   */
  identify(name: string): Promise<Identity | null>;
  clock: Clock;
  timeScale: number;
}

/** Finds out who has a name that a player had before a rename. Names are lower case. */
export interface FormerNames {
  /** Whether somebody else than `player` has the name now; false while that cannot be found out. */
  isTaken(name: string, player: Identity): Promise<boolean>;
  /** Whether it is time to ask about a name again. */
  isDue(name: string): boolean;
}

/** The upstream frees a name with a rename, and anybody can take it: one call a name and hour. */
export function createFormerNames({ identify, clock, timeScale }: FormerNamesParts): FormerNames {
  const nextCheck = new LRUCache<string, number>({ max: MOST_CHECKS });
  const postpone = (name: string, ms: number) => nextCheck.set(name, clock.now() + ms * timeScale);

  return {
    isDue: (name) => clock.now() >= (nextCheck.get(name) ?? 0),
    async isTaken(name, player) {
      postpone(name, TRY_AGAIN_MS);
      const holder = await identify(name).catch(() => undefined);
      if (holder === undefined) return false;
      const taken = holder !== null && !isSame(holder, player);
      // Until whoever took it is fetched, the next reader asks again.
      if (!taken) postpone(name, CHECKED_MS);
      return taken;
    },
  };
}

function isSame(one: Identity, other: Identity): boolean {
  if (one.ulid !== null && other.ulid !== null) return one.ulid === other.ulid;
  return usernameKey(one.name) === usernameKey(other.name);
}
