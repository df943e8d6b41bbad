import type { CardFormat } from './cardAddress.ts';
import type { SnippetKind } from './snippet.ts';

const PICTURE: readonly [SnippetKind, string][] = [
  ['url', 'Address'],
  ['markdown', 'Markdown'],
  ['markdownLink', 'Markdown, linked'],
  ['picture', 'Light and dark'],
  ['html', 'HTML'],
  ['bbcode', 'BBCode'],
  ['rst', 'reStructuredText'],
  ['asciidoc', 'AsciiDoc'],
];

/** What there is to copy of each format, and what it is called. */
export const SNIPPET_LIST: Readonly<Record<CardFormat, readonly [SnippetKind, string][]>> = {
  svg: PICTURE,
  png: PICTURE,
  txt: [
    ['text', 'Address'],
    ['curl', 'Terminal'],
  ],
  embed: [
    ['obs', 'OBS address'],
    ['iframe', 'Iframe'],
  ],
};
