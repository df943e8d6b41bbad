import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { type Summary, summarize } from '#lib/stats/summarize.ts';

/** One of two players as a comparison shows them. */
export interface Side {
  player: Player;
  games: readonly Game[];
  summary: Summary;
}

/** Both, left and right. */
export type Sides = readonly [Side, Side];

/** Takes from a snapshot what a comparison shows of the player. */
export function toSide({ player, games }: Snapshot): Side {
  return { player, games, summary: summarize(games) };
}
