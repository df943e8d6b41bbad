import type { Game } from './game.ts';

/** Who a player is, from the upstream's profile. */
export interface Player {
  /** In the player's own spelling. */
  name: string;
  /** Stays the same through renames; null where the upstream sends none. */
  ulid: string | null;
  /** Path on the media host, `/UserPic/NAME.png`, with the player's first name. */
  avatar: string | null;
  /** ISO 8601, UTC. */
  memberSince: string | null;
  /** Hardcore points. */
  points: number;
  /** Casual points. */
  casualPoints: number;
  /** RetroPoints: hardcore points weighted by rarity. */
  retroPoints: number;
  motto: string;
  banned: boolean;
  /** Whether RetroAchievements counts the player in no ranking. */
  untracked: boolean;
  /** Place in the ranking by hardcore points; null where the player is in none, or it is not known. */
  rank: number | null;
  /** How many players are in that ranking; null where it is not known. */
  totalRanked: number | null;
}

/**
 * Why a player was read: somebody looked, pressed Update or ran a command of the operator, or the
 * award feed had an award of the player.
 */
export type ReadReason = 'visit' | 'update' | 'operator' | 'award';

/** How a snapshot was read. Times in ms since the epoch. */
interface Reading {
  /** When the whole list was read last. */
  walkedAt: number;
  /** When name, avatar, motto, points and rank were read last. */
  identifiedAt: number;
  /** Why it was read the last time; null for snapshots of earlier builds. */
  reason: ReadReason | null;
}

/**
 * A player's whole completion progress at one time. A refresh reads the front of the list and keeps the
 * rows behind it, so `takenAt` is later than `reading.walkedAt` then.
 */
export interface Snapshot {
  player: Player;
  /** Every readable row once, in the upstream's order (last unlock, newest first). */
  games: readonly Game[];
  /** The upstream's total, or the number of rows that it sent where those are more. */
  total: number;
  /** Whether `games` is all of `total`. */
  complete: boolean;
  /** When the last page was read, ms since the epoch. */
  takenAt: number;
  reading: Reading;
}
