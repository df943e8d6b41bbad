import { writeFileSync } from 'node:fs';
import { fontData } from './fontData.ts';

/* Writes the cards' font data. Run with: node e2e/fonts/makeFontData.ts */
for (const [file, text] of Object.entries(fontData())) {
  writeFileSync(new URL(`../../${file}`, import.meta.url), text);
}
