import { LRUCache } from 'lru-cache';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';

/** How far apart two equal readings of a short list have to be before it is believed, ms. */
const CONFIRM_AFTER_MS = 600_000;
/** The shortest such time: where an operator waits for it, or `TIME_SCALE` is small, ms. */
export const MIN_APART_MS = 5_000;
const SHORT_LIST = 'short list';
/** Players with a suspect list that are known at one time. */
const MAX_SUSPECT = 10_000;

interface SuspectList {
  /** How many games the short list had. */
  games: number;
  /** When it was first read, ms since the epoch. */
  since: number;
}

/**
 * Lists that are too short to be believed at once. Now and then RetroAchievements answers with an
 * empty list, or with a part of the rows, and nothing in the answer tells that from a player who has
 * no more games.
 */
export interface SuspectLists {
  /**
   * Compares a fetched snapshot with the known one of the same player.
   * @throws UpstreamFault `malformed` while the list is suspect: it has less than half of the known
   *   games though the player has points, and no reading 10 minutes earlier had as many games
   */
  check(name: string, fetched: Snapshot, known: Snapshot): void;
  /** Whether the last list of a player is suspect. */
  has(name: string): boolean;
  clear(name: string): void;
}

/** Whether a fetch failed because its list is suspect. */
export const isShortList = (fault: UpstreamFault): boolean => fault.detail === SHORT_LIST;

/** @param apartMs how far apart two equal readings have to be; at least 5 s */
export function createSuspectLists(
  timeScale: number,
  apartMs = CONFIRM_AFTER_MS * timeScale,
): SuspectLists {
  const suspects = new LRUCache<string, SuspectList>({ max: MAX_SUSPECT });

  function isConfirmed(name: string, fetched: Snapshot): boolean {
    const games = fetched.games.length;
    const suspect = suspects.get(name);
    if (suspect?.games === games) {
      return fetched.takenAt - suspect.since >= Math.max(MIN_APART_MS, apartMs);
    }
    suspects.set(name, { games, since: fetched.takenAt });
    return false;
  }

  return {
    check(name, fetched, known) {
      if (isTooShort(fetched, known) && !isConfirmed(name, fetched)) {
        throw new UpstreamFault('malformed', SHORT_LIST);
      }
      suspects.delete(name);
    },
    has: (name) => suspects.has(name),
    clear: (name) => void suspects.delete(name),
  };
}

/** A player who resets the account has no points left; a banned player comes without games. */
function isTooShort(fetched: Snapshot, known: Snapshot): boolean {
  const { player, games } = fetched;
  const hasPoints = player.points > 0 || player.casualPoints > 0;
  const same =
    player.ulid === null || known.player.ulid === null || player.ulid === known.player.ulid;
  return same && hasPoints && !player.banned && 2 * games.length < known.games.length;
}
