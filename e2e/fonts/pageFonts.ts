import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { lettersOf } from './lettersOf.ts';

/*
 * The Latin faces of the pages, made smaller from the @fontsource packages: without hinting, and
 * with those features only that a page can show.
 */

const { resolve } = createRequire(import.meta.url);
const FAMILIES = { 'fira-sans': [400, 500, 600], 'jersey-10': [400], 'jersey-15': [400] };

/** What browsers do by themselves, and what base.css asks for. */
export const FEATURES = [
  ...['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'],
  ...['lnum', 'tnum'],
];

/** Copyright, licence and its address: the font's licence wants them in each copy. */
const NOTICES = [0, 13, 14];

/** The generated files, by their names in `components/fonts/`: the faces, and their licences. */
export async function pageFonts(): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const [family, weights] of Object.entries(FAMILIES)) {
    const read = (path: string) => readFileSync(resolve(`@fontsource/${family}/${path}`));
    const letters = lettersOf(JSON.parse(read('unicode.json').toString()).latin);
    for (const weight of weights) {
      const name = `${family}-latin-${weight}-normal.woff2`;
      files[name] = await subsetFont(read(`files/${name}`), letters, {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        preserveNameIds: NOTICES,
        noHinting: true,
      });
    }
    files[`${family}-LICENSE.txt`] = read('LICENSE');
  }
  return files;
}
