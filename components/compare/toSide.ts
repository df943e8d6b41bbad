import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { type Summary, summarize } from '#lib/stats/summarize.ts';

/** One player of a comparison. */
export interface Side {
  player: Player;
  games: readonly Game[];
  summary: Summary;
}

/** Both, left and right. */
export type Sides = readonly [Side, Side];

/** What a comparison needs of a snapshot. */
export function toSide({ player, games }: Snapshot): Side {
  return { player, games, summary: summarize(games) };
}
