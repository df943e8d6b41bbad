import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { escapeXml } from './escapeXml.ts';

/** Reads a document with a parser that we did not write; throws where it is not well-formed. */
function readXml(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => void found.push(text));
  parser.on('opentag', ({ attributes }) => void found.push(String(attributes.of)));
  parser.write(xml).close();
  return found;
}

test('any text is well-formed XML and is read back without what XML cannot hold', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (raw) => {
      const escaped = escapeXml(`x${raw}`);
      // A parser makes one kind of white space of others (XML 1.0, 2.11 and 3.3.3).
      const [attribute, content] = readXml(`<a of="${escaped}">${escaped}</a>`);
      expect(attribute?.length).toBe(content?.length);
      expect(escapeXml(content ?? '')).toBe(escaped.replace(/\r\n?/g, '\n'));
    }),
    { numRuns: 2000 },
  );
});

test('removes only control characters and lone surrogates', () => {
  expect(escapeXml('a\u0000\u0007\u001b\ud800b\uffff\ttab 💀 ō')).toBe('ab\ttab 💀 ō');
  expect(escapeXml(`<a href="x">R&D's</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;R&amp;D&apos;s&lt;/a&gt;',
  );
});
