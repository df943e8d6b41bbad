import { cardQuery } from '#lib/card/options/cardQuery.ts';
import type { CardOptions } from '#lib/card/options/options.ts';

/** A card to embed elsewhere. */
export interface CardSubject {
  /** Public origin of this site, without a slash at the end. */
  origin: string;
  /** In the player's own spelling. */
  name: string;
  options: CardOptions;
}

export type CardFormat = 'svg' | 'png' | 'txt' | 'embed';

/**
 * The address of a card. Nothing in it has a meaning in any language that it is pasted into but `&`:
 * what is not a letter, a digit or one of `*-._,+` is percent-encoded.
 * @param scale 2 for twice the pixels of a PNG
 */
export function cardAddress(
  { origin, name, options }: CardSubject,
  format: CardFormat,
  scale: 1 | 2 = 1,
): string {
  const path = format === 'embed' ? `/embed/${name}` : `/u/${name}/card.${format}`;
  const query = cardQuery(options);
  // Without a type the embed is the profile's board, not a card.
  const type = format === 'embed' && !query.startsWith('type=') ? `type=${options.type}` : '';
  const parts = [type, query, scale === 1 ? '' : 'scale=2'].filter((part) => part !== '');
  return `${origin}${path}${parts.length > 0 ? '?' : ''}${parts.join('&')}`;
}
