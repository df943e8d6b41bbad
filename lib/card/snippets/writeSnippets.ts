import type { CardFormat, CardSubject } from './cardAddress.ts';
import { cardAlt, snippet } from './snippet.ts';
import { SNIPPET_LIST } from './snippetList.ts';

/** Writes all that there is to copy of a card as plain text, a heading above each. */
export function writeSnippets(subject: CardSubject, format: CardFormat): string {
  const picture = {
    ...subject,
    alt: cardAlt(subject),
    format: format === 'png' ? 'png' : 'svg',
  } as const;
  return SNIPPET_LIST[format]
    .map(([kind, name]) => `${name}\n\n${snippet(kind, picture)}\n`)
    .join('\n\n');
}
