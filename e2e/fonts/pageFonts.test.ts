import { readdirSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { beforeAll, expect, it } from 'vitest';
import { lettersOf } from './lettersOf.ts';
import { FEATURES, pageFonts } from './pageFonts.ts';
import { parseWoff, readWoff } from './readWoff.ts';

const FOLDER = new URL('../../components/fonts/', import.meta.url);
const committed = (name: string) => readFileSync(new URL(name, FOLDER));
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));
const sheet = readFileSync(new URL('../../components/fonts.ts', import.meta.url), 'utf8');
const range = /'(U\+0000-00FF,[^']+)'/.exec(sheet)?.[1] ?? '';

let made: Record<string, Buffer> = {};
beforeAll(async () => {
  made = await pageFonts();
});

it('has the faces and licences as the packages of today give them', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(made).sort());
  for (const [name, bytes] of Object.entries(made)) {
    expect(committed(name).equals(bytes), `node e2e/fonts/makePageFonts.ts: ${name}`).toBe(true);
  }
});

it('loads these for Latin, and none from the packages', () => {
  const loaded = [...sheet.matchAll(/'([^']+-latin-\d+-normal\.woff2)'/g)].map(([, path]) => path);
  expect(loaded.sort()).toEqual(names.map((name) => `./fonts/${name}`).sort());
});

it('weighs 60 KB at the most', () => {
  const bytes = names.reduce((sum, name) => sum + committed(name).length, 0);
  expect(bytes).toBeLessThanOrEqual(60_000);
});

for (const name of names) {
  it(`${name} has each letter of its range as wide as the package has it`, async () => {
    const { ours, theirs } = await pairOf(name);
    const widthsIn = (font: typeof ours) =>
      [...lettersOf(range)]
        .map((letter) => font.glyphOf(letter.codePointAt(0) ?? 0))
        .map((glyph) => (glyph === 0 ? null : font.advanceOf(glyph)));
    expect(widthsIn(theirs).filter((width) => width !== null).length).toBeGreaterThan(190);
    expect(widthsIn(ours)).toEqual(widthsIn(theirs));
    expect(ours.em).toBe(theirs.em);
  });

  it(`${name} has the features that a page shows`, async () => {
    const { ours, theirs } = await pairOf(name);
    expect(ours.features()).toContain('tnum');
    expect([...ours.features()].sort()).toEqual(
      FEATURES.filter((feature) => theirs.features().has(feature)).sort(),
    );
  });
}

/** A committed face, and the one that it was made from. */
async function pairOf(name: string) {
  const woff = await subsetFont(committed(name), undefined, {
    targetFormat: 'woff',
    keepAllGlyphs: true,
  });
  const family = name.replace(/-latin-.*/, '');
  return {
    ours: parseWoff(woff),
    theirs: readWoff(`@fontsource/${family}/files/${name.replace('woff2', 'woff')}`),
  };
}
