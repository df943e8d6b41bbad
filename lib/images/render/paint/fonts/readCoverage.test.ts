import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readCoverage } from './readCoverage.ts';

const require = createRequire(import.meta.url);
const coverageOf = (file: string) =>
  readCoverage(readFileSync(require.resolve(`@fontsource/${file}-400-normal.woff`)));

describe('readCoverage', () => {
  it('tells what a face of letters has', () => {
    const has = coverageOf('fira-sans/files/fira-sans-latin');
    expect([...'Aaé…'].every((sign) => has(sign.codePointAt(0) ?? 0))).toBe(true);
    expect([...'Яあ💀'].some((sign) => has(sign.codePointAt(0) ?? 0))).toBe(false);
  });

  it('tells what a face beyond sixteen bits has', () => {
    const has = coverageOf('noto-emoji/files/noto-emoji-emoji');
    expect([0x1f480, 0x1f342, 0x2620].every(has)).toBe(true);
    expect(has(0x3042)).toBe(false);
  });

  it('does not believe the claims of a stylesheet', () => {
    // U+20AD is claimed by the slice and is not in its file.
    const latinExt = coverageOf('jersey-10/files/jersey-10-latin-ext');
    expect(latinExt(0x0142)).toBe(true);
    expect(latinExt(0x20ad)).toBe(false);
  });
});
