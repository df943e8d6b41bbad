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
}

/** A player's whole completion progress at one time. */
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
}
