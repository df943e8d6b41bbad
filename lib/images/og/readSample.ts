import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { summarize } from '#lib/stats/summarize.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** What the site's preview shows of a sample player. */
export interface SampleView {
  name: string;
  /** Mastered games, newest first; at least one. */
  lit: readonly Game[];
  tally: Tally;
}

/** Null without a player, or if the player has mastered no game. */
export function readSample(sample: Snapshot | null): SampleView | null {
  if (!sample) return null;
  const lit = awardsNewestFirst(sample.games).filter(({ award }) => award === 'mastered');
  if (lit.length === 0) return null;
  return { name: sample.player.name, lit, tally: summarize(sample.games).tally };
}

/**
 * What the lamps show: `Every light is a game MaxMilyin has mastered`.
 * @param demo whether it is a demo player
 */
export function lampWords(sample: SampleView | null, demo: boolean): string {
  if (!sample) return 'Every light is a game you have mastered';
  return `Every light is a game ${sample.name}${demo ? ', a demo player,' : ''} has mastered`;
}
