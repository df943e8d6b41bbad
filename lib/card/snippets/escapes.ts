import { escapeXml } from '#lib/format/escapeXml.ts';

/** What no line of a document may hold. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** Text of one line: what a card is called has no business with line breaks. */
const oneLine = (text: string) => text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();

const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Text for Markdown. Source: CommonMark 2.4, any ASCII punctuation may be escaped. */
export const forMarkdown = (text: string) => oneLine(text).replace(PUNCTUATION, '\\$&');

/** An attribute of HTML, for between double quotes. */
export const forHtml = (text: string) => escapeXml(oneLine(text));

/** The value of a reStructuredText option: taken as it is, to the end of its line. */
export const forRst = oneLine;

/** Text for AsciiDoc: characters with a meaning become character references. */
export const forAsciidoc = (text: string) =>
  oneLine(text).replace(PUNCTUATION, (character) => `&#${character.charCodeAt(0)};`);
