import type { CardData } from '#lib/card/data/cardData.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import { SNAPSHOT_MS } from '#lib/handlers/deadline.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';
import { log } from '#lib/log.ts';
import { getCardData } from './getCardData.ts';

/** The content of a card: a player, or a message. */
export type CardSubject =
  | {
      state: 'player';
      data: CardData;
      /** Whether this is an old copy because the upstream fails. */
      stale: boolean;
    }
  | {
      state: 'message';
      kind: MessageKind;
      /** The name to show; null for one card for everybody. */
      name: string | null;
      /** Seconds for which others may cache it. */
      maxAge: number;
    };

/** The state of a player who takes longer than a card may wait. */
const PENDING: Unavailable = { state: 'pending', fetched: 0, total: null, retryAfter: 5 };

/** A malformed name. */
export const MALFORMED: CardSubject = {
  state: 'message',
  kind: 'malformed',
  name: null,
  maxAge: 60,
};

/**
 * Loads the content of a card within a second, whatever the upstream does; the fetch continues. Never
 * rejects.
 * @param name the requested spelling
 */
export async function loadSubject(name: string): Promise<CardSubject> {
  try {
    const player = await withTimeout(loadPlayer(name), SNAPSHOT_MS);
    if (player?.state !== 'found') return messageFor(player ?? PENDING, name);
    const { snapshot, stale } = player;
    return { state: 'player', data: getCardData(snapshot), stale };
  } catch (err) {
    log().error({ event: 'card-broken', err }, 'A card could not be loaded');
    return { state: 'message', kind: 'down', name, maxAge: 30 };
  }
}

function messageFor(player: Unavailable, name: string): CardSubject {
  const { message, named, maxAge } = stateOf(player).card;
  return { state: 'message', kind: message, name: named ? name : null, maxAge };
}
