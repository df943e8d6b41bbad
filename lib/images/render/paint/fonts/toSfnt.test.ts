import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { toSfnt } from './toSfnt.ts';

const require = createRequire(import.meta.url);
const packaged = (file: string) => require.resolve(`@fontsource/${file}-400-normal.woff`);
const own = join(import.meta.dirname, '../../../fonts/noto-sans-jp');

/** The tables of a font by its directory. */
function tablesOf(sfnt: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + 16 * i;
      const start = sfnt.readUInt32BE(entry + 8);
      expect(start % 4).toBe(0);
      const bytes = sfnt.subarray(start, start + sfnt.readUInt32BE(entry + 12));
      return [sfnt.toString('latin1', entry, entry + 4), bytes];
    }),
  );
}

it.each([
  packaged('fira-sans/files/fira-sans-latin'),
  join(own, 'noto-sans-jp-119-400-normal.woff'),
  packaged('noto-sans-arabic/files/noto-sans-arabic-arabic'),
])('unpacks every table of %s', (file) => {
  const woff = readFileSync(file);
  const sfnt = toSfnt(woff);
  expect(sfnt.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
  const tables = tablesOf(sfnt);
  expect(tables.size).toBe(woff.readUInt16BE(12));
  for (let entry = 44; entry < 44 + tables.size * 20; entry += 20) {
    const [at = 0, packed = 0, size = 0] = [4, 8, 12].map((field) =>
      woff.readUInt32BE(entry + field),
    );
    const tag = woff.toString('latin1', entry, entry + 4);
    const bytes = woff.subarray(at, at + packed);
    expect(tables.get(tag)?.equals(packed < size ? inflateSync(bytes) : bytes), tag).toBe(true);
  }
});
