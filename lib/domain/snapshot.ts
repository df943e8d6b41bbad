import type { Game } from './game.ts';

/** Who a player is, from the upstream's profile. */
export interface Player {
  /** The player's own spelling of the name. */
  name: string;
  /** Stays the same through renames; null where the upstream gives none. */
  ulid: string | null;
  /** Path on the media host, `/UserPic/NAME.png`; keeps the name the player first had. */
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

/** A player's whole completion progress at one moment. */
export interface Snapshot {
  player: Player;
  /** Every row that could be read, once, in the upstream's order (last unlock, newest first). */
  games: readonly Game[];
  /** How many rows there are: as the upstream says, or as many as it sent where those are more. */
  total: number;
  /** Whether `games` is all of `total`. */
  complete: boolean;
  /** When the last page was read, ms since the epoch. */
  takenAt: number;
}
