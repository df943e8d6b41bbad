import { escapeXml } from '#lib/format/escapeXml.ts';
import type { OembedAnswer } from './toOembed.ts';

/** Writes an answer as XML (oEmbed 1.0, 2.3.2): one element a field, markup in it escaped. */
export function oembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `  <${name}>${escapeXml(String(value))}</${name}>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    '<oembed>',
    ...fields,
    '</oembed>',
    '',
  ].join('\n');
}
