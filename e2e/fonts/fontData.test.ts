import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontData } from './fontData.ts';

it('has the font data of the cards as the fonts of today give it', () => {
  for (const [file, text] of Object.entries(fontData())) {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toBe(text);
  }
});
