import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Log } from '#lib/log.ts';
import type { Client } from './client.ts';
import type { Clock } from './clock.ts';

/** How long a refused key is left alone, ms. */
const REFUSED_MS = 3_600_000;

/** A client with a player's own key and budget. */
interface OwnClient {
  /** The player's name as the operator spelled it, for the log. */
  player: string;
  client: Client;
}

export interface KeyringParts {
  /** The client with the key of the site. */
  common: Client;
  /** By lower-case name. */
  own: ReadonlyMap<string, OwnClient>;
  clock: Clock;
  /** Multiplies the hour. */
  timeScale: number;
  log: Log;
}

/** Chooses the key of a call: a player's own, or that of the site. */
export interface Keyring {
  /**
   * Does work with the client of a player's own key, or the common one. Where the own key is refused
   * (401) the work is done again with the common one, and the own one is left alone for an hour.
   * @param names lower-case names that lead to the player
   * @throws what the work throws
   */
  use<T>(names: readonly string[], work: (client: Client) => Promise<T>): Promise<T>;
}

export function createKeyring({ common, own, clock, timeScale, log }: KeyringParts): Keyring {
  const refusedUntil = new Map<OwnClient, number>();
  const isRefused = (one: OwnClient) => clock.now() < (refusedUntil.get(one) ?? 0);

  function find(names: readonly string[]): OwnClient | null {
    const found = names.map((name) => own.get(name)).find((one) => one !== undefined);
    return found && !isRefused(found) ? found : null;
  }

  /** Logged once for work that ran side by side. */
  function leaveAlone(one: OwnClient): void {
    if (isRefused(one)) return;
    refusedUntil.set(one, clock.now() + REFUSED_MS * timeScale);
    log.warn(
      { event: 'key-refused', player: one.player },
      `RetroAchievements refused the key of ${one.player} in RA_KEYS: using RA_API_KEY for an hour`,
    );
  }

  return {
    async use(names, work) {
      const mine = find(names);
      if (!mine) return work(common);
      try {
        return await work(mine.client);
      } catch (error) {
        if (!(error instanceof UpstreamFault && error.kind === 'unauthorized')) throw error;
      }
      leaveAlone(mine);
      return work(common);
    },
  };
}
