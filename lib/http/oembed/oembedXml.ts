import { escapeXml } from '#lib/format/escapeXml.ts';
import type { Oembed } from './toOembed.ts';

/** Writes a response as XML (oEmbed 1.0, 2.3.2): one element per field, with markup escaped. */
export function oembedXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(
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
