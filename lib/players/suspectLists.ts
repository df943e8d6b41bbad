import { LRUCache } from 'lru-cache';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

/** How far apart two readings are that agree, ms, before they are believed. */
const BELIEVED_AFTER_MS = 600_000;
/** The same where an operator waits for it, and however small `TIME_SCALE` is, ms. */
export const LEAST_APART_MS = 5_000;
const SHORT_LIST = 'short list';
/** Players in doubt that are known at one time. */
const MOST = 10_000;

interface Doubt {
  /** How many games the short list had. */
  games: number;
  /** When it was first read, ms since the epoch. */
  since: number;
}

/**
 * Lists that are too short to be believed at once. RetroAchievements now and then answers a list as
 * empty, or with a part of its rows, and nothing in the answer tells that from a player who has no
 * more games.
 */
export interface Doubts {
  /**
   * Compares what was fetched with what is known of the same player.
   * @throws UpstreamFault `malformed` while the list is in doubt: it has less than half of the known
   *   games though the player has points, and no reading of 10 minutes before had as many games
   */
  check(name: string, fetched: Snapshot, known: Snapshot): void;
  /** Whether the last list of a player is in doubt. */
  has(name: string): boolean;
}

/** Whether a fetch failed because its list is in doubt. */
export const isShortList = (fault: UpstreamFault): boolean => fault.detail === SHORT_LIST;

/** @param apartMs how far apart two readings are that agree; at least 5 s */
export function createDoubts(timeScale: number, apartMs = BELIEVED_AFTER_MS * timeScale): Doubts {
  const doubts = new LRUCache<string, Doubt>({ max: MOST });

  function isBelieved(name: string, fetched: Snapshot): boolean {
    const games = fetched.games.length;
    const doubt = doubts.get(name);
    if (doubt?.games === games) {
      return fetched.takenAt - doubt.since >= Math.max(LEAST_APART_MS, apartMs);
    }
    doubts.set(name, { games, since: fetched.takenAt });
    return false;
  }

  return {
    check(name, fetched, known) {
      if (isTooShort(fetched, known) && !isBelieved(name, fetched)) {
        throw new UpstreamFault('malformed', SHORT_LIST);
      }
      doubts.delete(name);
    },
    has: (name) => doubts.has(name),
  };
}

/** Who resets a whole account has no points any more; who is banned comes without games. */
function isTooShort(fetched: Snapshot, known: Snapshot): boolean {
  const { player, games } = fetched;
  const hasPoints = player.points > 0 || player.casualPoints > 0;
  const same =
    player.ulid === null || known.player.ulid === null || player.ulid === known.player.ulid;
  return same && hasPoints && !player.banned && 2 * games.length < known.games.length;
}
