import { memoize } from '#lib/card/memoize.ts';
import { type Colour, type Ground, isDark, legible, mix } from './colour.ts';
import { PAGES, TEXT, themePalette, toPalette } from './palette.ts';
import type { Palette } from './roles.ts';
import { THEMES, type Theme, type ThemeName } from './themes.ts';

/** The options that decide the colours of a card. Null where the theme's own colour stays. */
export interface ColourOptions {
  theme: ThemeName | 'auto';
  bg_color: Ground | null;
  title_color: Colour | null;
  text_color: Colour | null;
  icon_color: Colour | null;
  border_color: Colour | null;
  ring_color: Colour | null;
}

/** What a card is painted with. `light` is for readers with a light system (`theme=auto`). */
export interface CardPalette {
  palette: Palette;
  light: Palette | null;
  backdrop: { role: 'ground' | 'glass'; ground: Ground } | null;
}

/** A ground that lets more than half of the page through is judged as the page. */
const HALF = 128;

/** The colours of a card: the theme, then what the options say for themselves. */
export function getCardPalette(options: ColourOptions, backdrop: 'ground' | 'glass'): CardPalette {
  const { theme, bg_color: ground } = options;
  const { title_color, text_color, icon_color, border_color, ring_color } = options;
  const given = [title_color, text_color, icon_color, border_color, ring_color];
  const key = JSON.stringify([backdrop, theme, ground, given]);
  return memoize('palette', 300, key, () => createPalette(options, backdrop));
}

function createPalette(options: ColourOptions, role: 'ground' | 'glass'): CardPalette {
  const { theme, bg_color: ground } = options;
  const make = (name: ThemeName) => {
    const palette = grounded(name, role, ground);
    // A card that is all glass has a border of glass, also where the ledger's paper is light.
    const border = role === 'glass' ? palette.glassTrack : palette.border;
    return overridden({ ...palette, border }, options);
  };
  return {
    palette: make(theme === 'auto' ? 'dark' : theme),
    light: theme === 'auto' ? make('light') : null,
    backdrop: ground === null ? null : { role, ground },
  };
}

/** A theme on the ground that was asked for: what would not be seen on it is set in another ink. */
function grounded(name: ThemeName, role: 'ground' | 'glass', ground: Ground | null): Palette {
  if (ground === null) return themePalette(name);
  const theme: Theme = THEMES[name];
  const own = theme.ground === null ? PAGES : [theme.ground];
  const seen = ground.stops.flatMap(({ colour, alpha }) => behind(colour, alpha));
  const [first = theme.glass] = seen;
  if (role === 'glass') return toPalette({ ...theme, glass: first }, own, seen);
  const flips = seen.every(isDark) === isDark(theme.ink);
  const ink: Colour = flips ? (isDark(first) ? '#eef2e8' : '#15201b') : theme.ink;
  return toPalette({ ...theme, ground: first, ink, title: flips ? ink : theme.title }, seen);
}

/** What a translucent colour comes to on any page. */
function behind(colour: Colour, alpha: number): readonly Colour[] {
  if (alpha === 255) return [colour];
  return alpha < HALF ? PAGES : PAGES.map((page) => mix(page, colour, alpha / 255));
}

/** Puts the colours in that were asked for. On glass they are moved until they can be read. */
function overridden(palette: Palette, options: ColourOptions): Palette {
  const { title_color, text_color, icon_color, border_color, ring_color } = options;
  const glass = palette.glass === 'none' ? '#000000' : palette.glass;
  const onGlass = (colour: Colour) => legible(colour, [glass], TEXT);
  return {
    ...palette,
    ...(title_color && { title: title_color, glassTitle: onGlass(title_color) }),
    ...(text_color && {
      text: text_color,
      label: text_color,
      faint: text_color,
      glassText: onGlass(text_color),
      glassLabel: onGlass(text_color),
    }),
    ...(icon_color && {
      mark: icon_color,
      gold: icon_color,
      goldRing: icon_color,
      zinc: icon_color,
      zincRing: icon_color,
      goldEdge: 'none' as const,
      zincEdge: 'none' as const,
    }),
    ...(border_color && { border: border_color }),
    ...(ring_color && { glassGold: ring_color, lamp: ring_color }),
  };
}
