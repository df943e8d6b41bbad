import type { CardData } from '#lib/card/data/cardData.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import { SNAPSHOT_MS } from '#lib/handlers/ogImages/pictureDeadline.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { within } from '#lib/images/render/within.ts';
import { log } from '#lib/log.ts';
import { cardDataOf } from './cardDataOf.ts';

/** What a card is to show: a player, or why there is none. */
export type CardSubject =
  | {
      state: 'player';
      data: CardData;
      /** Whether this is an old copy, since the upstream fails. */
      stale: boolean;
    }
  | {
      state: 'message';
      kind: MessageKind;
      /** The name that it may repeat; null for one card for everybody. */
      name: string | null;
      /** Seconds for which others may keep it. */
      life: number;
    };

/** A player who takes longer than a card may wait. */
const PENDING: Unavailable = { state: 'pending', fetched: 0, total: null, retryAfter: 5 };

/** A malformed name. */
export const MALFORMED: CardSubject = { state: 'message', kind: 'malformed', name: null, life: 60 };

/**
 * Loads what a card shows, within a second whatever the upstream does: the fetch goes on behind it.
 * Never rejects.
 * @param name the requested spelling
 */
export async function loadSubject(name: string): Promise<CardSubject> {
  try {
    const player = await within(loadPlayer(name), SNAPSHOT_MS);
    if (player?.state !== 'found') return messageFor(player ?? PENDING, name);
    const { snapshot, stale } = player;
    return { state: 'player', data: cardDataOf(snapshot), stale };
  } catch (err) {
    log().error({ event: 'card-broken', err }, 'A card could not be chosen');
    return { state: 'message', kind: 'down', name, life: 30 };
  }
}

function messageFor(player: Unavailable, name: string): CardSubject {
  const { message, named, maxAge } = stateOf(player).card;
  return { state: 'message', kind: message, name: named ? name : null, life: maxAge };
}
