import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { CARD_TYPES, getCard } from '#lib/card/types/cardTypes.ts';
import { getCardPalette } from './cardPalette.ts';
import { type Colour, contrast, legible } from './colour.ts';
import { GRAPHICS, PAGES, TEXT, themePalette } from './palette.ts';
import type { Paint, Palette } from './roles.ts';
import { THEME_NAMES, THEMES } from './themes.ts';

const between = (paint: Paint, grounds: readonly Colour[]) =>
  paint === 'none' ? 0 : Math.min(...grounds.map((ground) => contrast(paint, ground)));

/** Pairs that cannot be told apart: text and graphics on the ground, and on the glass. */
function illegible(palette: Palette, grounds: readonly Colour[]): string[] {
  const glass = palette.glass === 'none' ? [] : [palette.glass];
  const check = (roles: readonly (keyof Palette)[], on: readonly Colour[], least: number) =>
    roles.filter((role) => between(palette[role], on) < least);
  const fills = [
    ['gold', 'goldEdge'],
    ['zinc', 'zincEdge'],
  ] as const;
  return [
    ...check(['title', 'text', 'label', 'faint'], grounds, TEXT),
    ...check(['mark', 'control', 'goldRing', 'zincRing'], grounds, GRAPHICS),
    ...fills
      .filter((pair) => pair.every((role) => between(palette[role], grounds) < GRAPHICS))
      .flat(),
    ...check(['accent', 'glassTitle', 'glassText', 'glassLabel'], glass, TEXT),
    ...check(
      ['lamp', 'glassControl', 'glassGold', 'glassGoldRing', 'glassZinc', 'glassZincRing'],
      glass,
      GRAPHICS,
    ),
  ];
}

describe('themes', () => {
  it('are at least thirty, the known names among them', () => {
    expect(THEME_NAMES.length).toBeGreaterThanOrEqual(30);
    const known =
      'dark radical merko gruvbox tokyonight onedark cobalt synthwave highcontrast dracula transparent';
    expect(known.split(' ').filter((name) => !(name in THEMES))).toEqual([]);
  });

  it.each(THEME_NAMES)('%s can be read: text 4.5, graphics 3', (name) => {
    const { ground } = THEMES[name];
    expect(illegible(themePalette(name), ground === null ? PAGES : [ground])).toEqual([]);
  });

  it('differ from each other', () => {
    expect(new Set(THEME_NAMES.map((name) => JSON.stringify(THEMES[name]))).size).toBe(
      THEME_NAMES.length,
    );
  });
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);

describe('a ground of the reader’s own', () => {
  it('can be read on with every theme, where no ink is asked for', () => {
    fc.assert(
      fc.property(
        colour,
        fc.constantFrom(...THEME_NAMES),
        fc.constantFrom(...CARD_TYPES),
        (ground, theme, type) => {
          const { options } = parseCardOptions({ bg_color: ground, theme, type });
          const { palette, backdrop } = getCardPalette(options, getCard(type).backdrop);
          const own = THEMES[theme].ground;
          const grounds = backdrop?.role === 'ground' ? [ground] : own === null ? PAGES : [own];
          expect(illegible(palette, grounds)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves the inks alone that are asked for', () => {
    const { options } = parseCardOptions({
      bg_color: 'fff',
      text_color: 'eee',
      title_color: 'ddd',
      border_color: 'ccc',
      ring_color: '111',
    });
    expect(getCardPalette(options, 'ground').palette).toMatchObject({
      text: '#eeeeee',
      title: '#dddddd',
      border: '#cccccc',
      lamp: '#111111',
    });
  });

  it('may let the page through: then it can be read on white and on black', () => {
    const { options } = parseCardOptions({ bg_color: '00000000' });
    expect(illegible(getCardPalette(options, 'ground').palette, PAGES)).toEqual([]);
  });
});

it('moves a colour no further than it has to', () => {
  expect(legible('#777777', ['#000000'], 4)).toBe('#777777');
  const moved = legible('#333333', ['#000000'], 4.5);
  expect(contrast(moved, '#000000')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(moved, '#000000')).toBeLessThan(4.7);
});

it('paints the site’s own two themes in the tokens of the site', () => {
  const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');
  const tokens = (selector: string) => css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  const roles = {
    title: 'ink',
    label: 'ink-2',
    faint: 'ink-3',
    control: 'control',
    border: 'rule',
    goldRing: 'gold-ring',
    zincRing: 'zinc-ring',
    track: 'track',
    gold: 'gold',
    zinc: 'zinc',
    ground: 'ground',
  } as const;
  for (const [name, selector] of [
    ['dark', ':root {'],
    ['light', ':root[data-theme="light"]'],
  ] as const) {
    for (const [role, token] of Object.entries(roles)) {
      const paint = themePalette(name)[role as keyof Palette];
      expect(tokens(selector), `${name} ${role}`).toContain(`--${token}: ${paint};`);
    }
  }
});
