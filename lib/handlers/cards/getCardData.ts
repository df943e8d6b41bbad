import { type CardData, toCardData } from '#lib/card/data/cardData.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { env } from '#lib/env.ts';
import { singleton } from '#lib/singleton.ts';

/** The data of a player's cards, computed once for each snapshot in memory. */
export function getCardData(snapshot: Snapshot): CardData {
  const cached = singleton('cards.data', () => new WeakMap<Snapshot, CardData>());
  const known = cached.get(snapshot);
  if (known) return known;
  const data = toCardData(snapshot, env().demo);
  cached.set(snapshot, data);
  return data;
}
