import { LRUCache } from 'lru-cache';
import { TEMPLATE_VERSION } from '#lib/card/render/paintSvg.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { getEtag } from '#lib/http/etag.ts';
import { singleton } from '#lib/singleton.ts';

/** A text as it is sent. */
export interface Rendering {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** What an entry takes beside its body and its key. */
const ENTRY_BYTES = 400;

/**
 * Writes a card once for all queries that mean the same, and keeps it, bounded by bytes.
 * @param key what it is made from, with spaces between: format, player, time of the data, canonical
 *   options
 * @returns `made`: whether it was written for this caller
 */
export function renderOnce(key: string, write: () => string): Rendering & { made: boolean } {
  const kept = renderings();
  const known = kept.get(key);
  if (known) return { ...known, made: false };
  const rendering = render(write());
  kept.set(key, rendering);
  return { ...rendering, made: true };
}

/** Forgets the cards of players. @param names lower case */
export function forgetRenderings(names: ReadonlySet<string>): void {
  for (const key of [...renderings().keys()]) {
    if (names.has(usernameKey(nameIn(key)))) renderings().delete(key);
  }
}

const nameIn = (key: string) => key.split(' ', 2)[1] ?? '';

function renderings() {
  return singleton(
    'cards.renderings',
    () =>
      new LRUCache<string, Rendering>({
        maxSize: MAX_BYTES,
        sizeCalculation: ({ body }, { length }) => body.byteLength + 2 * length + ENTRY_BYTES,
      }),
  );
}

/**
 * A text with an ETag from its bytes, which data and options decide, and from the template's version.
 */
export function render(text: string): Rendering {
  const body = new TextEncoder().encode(text);
  return { body, etag: getEtag(`${TEMPLATE_VERSION}\n${text}`) };
}
