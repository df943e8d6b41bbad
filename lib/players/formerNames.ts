import { LRUCache } from 'lru-cache';
import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { Clock } from '#lib/upstream/clock.ts';

/** How long a former name counts as checked, ms. */
const CHECK_EVERY_MS = 3_600_000;
/** When to check again after a fault of the upstream, ms. */
const RETRY_MS = 60_000;
/** Former names whose next check is known at one time. */
const MAX_CHECKS = 20_000;

type Identity = Pick<Player, 'name' | 'ulid'>;

export interface FormerNamesParts {
  /**
   * Looks up who has a name or a ULID now.
   * @returns null where nobody has it
   * @throws UpstreamFault
   */
  identify(name: string): Promise<Identity | null>;
  clock: Clock;
  timeScale: number;
}

/** Checks who owns a renamed player's former name now. Names are lower case. */
export interface FormerNames {
  /** Whether somebody other than `player` has the name now; false while that is not known. */
  isTaken(name: string, player: Identity): Promise<boolean>;
  /** Whether it is time to check a name again. */
  isDue(name: string): boolean;
  clear(name: string): void;
}

/**
 * A rename frees the old name upstream, and anybody can take it. Each former name is looked up at
 * most once an hour.
 */
export function createFormerNames({ identify, clock, timeScale }: FormerNamesParts): FormerNames {
  const nextCheck = new LRUCache<string, number>({ max: MAX_CHECKS });
  const postpone = (name: string, ms: number) => nextCheck.set(name, clock.now() + ms * timeScale);

  return {
    isDue: (name) => clock.now() >= (nextCheck.get(name) ?? 0),
    async isTaken(name, player) {
      postpone(name, RETRY_MS);
      const holder = await identify(name).catch(() => undefined);
      if (holder === undefined) return false;
      const taken = holder !== null && !isSame(holder, player);
      // A taken name stays due after a minute, until its new owner has been fetched.
      if (!taken) postpone(name, CHECK_EVERY_MS);
      return taken;
    },
    clear: (name) => void nextCheck.delete(name),
  };
}

function isSame(one: Identity, other: Identity): boolean {
  if (one.ulid !== null && other.ulid !== null) return one.ulid === other.ulid;
  return usernameKey(one.name) === usernameKey(other.name);
}
