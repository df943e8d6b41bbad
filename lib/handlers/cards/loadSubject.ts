import type { CardData } from '#lib/card/data/cardData.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import { SNAPSHOT_MS } from '#lib/handlers/ogImages/pictureDeadline.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
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

/** Who is banned or hidden is as unknown as who does not exist, letter by letter. */
const UNKNOWN: CardSubject = { state: 'message', kind: 'unknown', name: null, life: 60 };

/** A name that can be nobody's. */
export const MALFORMED: CardSubject = { state: 'message', kind: 'malformed', name: null, life: 60 };

/**
 * Loads what a card shows, within a second whatever the upstream does: the fetch goes on behind it.
 * Never rejects.
 * @param name as it was asked for
 */
export async function loadSubject(name: string): Promise<CardSubject> {
  const down: CardSubject = { state: 'message', kind: 'down', name, life: 30 };
  try {
    const player = await within(loadPlayer(name), SNAPSHOT_MS);
    if (!player || player.state === 'pending') {
      return { state: 'message', kind: 'pending', name, life: 15 };
    }
    // Nobody fetches it now; where a picture is shown, one that says "later" is better than none.
    if (player.state === 'limited') return { state: 'message', kind: 'pending', name, life: 60 };
    if (player.state === 'fault') return down;
    if (player.state !== 'found') return UNKNOWN;
    const { snapshot, stale } = player;
    return { state: 'player', data: cardDataOf(snapshot), stale };
  } catch (err) {
    log().error({ event: 'card-broken', err }, 'A card could not be chosen');
    return down;
  }
}
