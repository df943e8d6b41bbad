import { type CardData, toCardData } from '#lib/card/data/cardData.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { env } from '#lib/env.ts';
import { singleton } from '#lib/singleton.ts';

/** What cards show of a player, reduced once for as long as the snapshot is in memory. */
export function cardDataOf(snapshot: Snapshot): CardData {
  const kept = singleton('cards.data', () => new WeakMap<Snapshot, CardData>());
  const known = kept.get(snapshot);
  if (known) return known;
  const data = toCardData(snapshot, env().demo);
  kept.set(snapshot, data);
  return data;
}
