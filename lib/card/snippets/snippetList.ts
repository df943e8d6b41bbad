import type { CardFormat } from './cardAddress.ts';
import type { SnippetKind } from './snippet.ts';

/**
 * `<picture>` comes first: it works wherever HTML does (GitHub's Markdown too), and is the only one
 * that follows the reader's theme in Safari.
 */
const PICTURE: readonly [SnippetKind, string][] = [
  ['picture', 'HTML, light and dark'],
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
  ['markdownLink', 'Markdown, linked'],
  ['url', 'Image link'],
  ['bbcode', 'BBCode'],
  ['rst', 'reStructuredText'],
  ['asciidoc', 'AsciiDoc'],
];

/** What there is to copy of each format, and what it is called. */
export const SNIPPET_LIST: Readonly<Record<CardFormat, readonly [SnippetKind, string][]>> = {
  svg: PICTURE,
  png: PICTURE,
  txt: [
    ['text', 'Link'],
    ['curl', 'Terminal'],
  ],
  embed: [
    ['obs', 'OBS link'],
    ['iframe', 'Iframe'],
  ],
};
