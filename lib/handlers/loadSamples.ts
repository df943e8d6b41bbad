import { cache } from 'react';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { env, isBuild } from '#lib/env.ts';
import { formatPlural } from '#lib/format/number.ts';
import { type Summary, summarize } from '#lib/stats/summarize.ts';
import { loadPlayer } from './player/loadPlayer.ts';

/** A player shown on the home page. */
export interface Sample {
  name: string;
  snapshot: Snapshot;
  summary: Summary;
  /** What there is to see, in one line. */
  line: string;
}

/**
 * The players of the home page: the demo's, or the owner of the key. Who cannot be loaded now is
 * left out. Loaded once per rendering. A build loads nobody: its page is never sent, the running site renders its own.
 */
export const loadSamples = cache(async (): Promise<Sample[]> => {
  if (isBuild()) return [];
  const samples = await Promise.all(
    env().samples.map(async (asked) => {
      const player = await loadPlayer(asked);
      if (player.state !== 'found') return [];
      const { snapshot } = player;
      const summary = summarize(snapshot.games);
      const { tally, systems } = summary;
      const line = `${formatPlural(tally.played, 'game')} on ${formatPlural(systems, 'system')}`;
      return [{ name: snapshot.player.name, snapshot, summary, line }];
    }),
  );
  return samples.flat();
});
