import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readCoverage } from './readCoverage.ts';

const require = createRequire(import.meta.url);
const coverageOf = (file: string) =>
  readCoverage(readFileSync(require.resolve(`@fontsource/${file}-400-normal.woff`)));

describe('readCoverage', () => {
  it('reads the characters of a font', () => {
    const has = coverageOf('fira-sans/files/fira-sans-latin');
    expect([...'Aaé…'].every((sign) => has(sign.codePointAt(0) ?? 0))).toBe(true);
    expect([...'Яあ💀'].some((sign) => has(sign.codePointAt(0) ?? 0))).toBe(false);
  });

  it('reads characters beyond sixteen bits', () => {
    const has = coverageOf('noto-emoji/files/noto-emoji-emoji');
    expect([0x1f480, 0x1f342, 0x2620].every(has)).toBe(true);
    expect(has(0x3042)).toBe(false);
  });

  it('does not trust the ranges of a stylesheet', () => {
    // U+20AD is claimed by the slice and is not in its file.
    const latinExt = coverageOf('jersey-10/files/jersey-10-latin-ext');
    expect(latinExt(0x0142)).toBe(true);
    expect(latinExt(0x20ad)).toBe(false);
  });
});
