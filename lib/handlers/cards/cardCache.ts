import { LRUCache } from 'lru-cache';
import { TEMPLATE_VERSION } from '#lib/card/render/paintSvg.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { getEtag } from '#lib/http/etag.ts';
import { singleton } from '#lib/singleton.ts';

/** A card as text, encoded and ready to send. */
export interface EncodedCard {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** What an entry takes beside its body and its key. */
const ENTRY_BYTES = 400;

/**
 * Renders a card once for all queries with the same meaning, and caches it.
 * @param key format, player, time of the data and canonical options, separated by spaces
 * @returns `made`: whether it was rendered for this request
 */
export function renderCached(key: string, render: () => string): EncodedCard & { made: boolean } {
  const known = cards().get(key);
  if (known) return { ...known, made: false };
  const card = encodeCard(render());
  cards().set(key, card);
  return { ...card, made: true };
}

/** Removes the cards of players. @param names lower case */
export function purgeCards(names: ReadonlySet<string>): void {
  for (const key of [...cards().keys()]) {
    if (names.has(usernameKey(getName(key)))) cards().delete(key);
  }
}

const getName = (key: string) => key.split(' ', 2)[1] ?? '';

function cards() {
  return singleton(
    'cards.text',
    () =>
      new LRUCache<string, EncodedCard>({
        maxSize: MAX_BYTES,
        sizeCalculation: ({ body }, { length }) => body.byteLength + 2 * length + ENTRY_BYTES,
      }),
  );
}

/** Encodes a card. The ETag depends on the text and the template version. */
export function encodeCard(text: string): EncodedCard {
  const body = new TextEncoder().encode(text);
  return { body, etag: getEtag(`${TEMPLATE_VERSION}\n${text}`) };
}
