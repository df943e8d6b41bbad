import type { Snapshot } from '#lib/domain/snapshot.ts';
import { altOfPlayer } from '#lib/images/og/alt.ts';
import { singleton } from '#lib/singleton.ts';

/** The words of a player's picture, made once for a snapshot: each list of games has them. */
export function getPlayerAlt(snapshot: Snapshot, demo: boolean): string {
  const alts = singleton('previewAlts', () => new WeakMap<Snapshot, string>());
  const kept = alts.get(snapshot);
  if (kept !== undefined) return kept;
  const alt = altOfPlayer(snapshot, demo);
  alts.set(snapshot, alt);
  return alt;
}
