import { type Colour, contrast, isDark, legible, mix } from './colour.ts';
import type { Palette } from './roles.ts';
import { THEMES, type Theme, type ThemeName, TOKENS } from './themes.ts';

/** Contrast of text and of graphics. Source: WCAG 2.2 AA. */
export const TEXT = 4.5;
export const GRAPHICS = 3;

/** What a page may be, where the ground lets it through. */
export const PAGES: readonly Colour[] = ['#ffffff', '#000000'];

/** What is written on glass, in every theme. */
const LIGHT: Colour = '#eef2e8';

/**
 * Derives a palette from a theme. Every colour that carries meaning is moved until it can be told
 * from what it stands on.
 * @param grounds what is behind the ledger: one colour, the stops of a gradient, or `PAGES`
 * @param glasses what is behind the board, in the same way
 */
export function toPalette(
  theme: Theme,
  grounds: readonly Colour[],
  glasses: readonly Colour[] = [theme.glass],
): Palette {
  const [ground = theme.glass] = grounds;
  const through = theme.ground === null;
  const text = (colour: Colour) => legible(colour, grounds, TEXT);
  const graphic = (colour: Colour) => legible(colour, grounds, GRAPHICS);
  const onGlass = (colour: Colour, least: number) => legible(colour, glasses, least);
  // A fill that is too light for its ground keeps its colour and takes an edge.
  const edge = (fill: Colour) =>
    grounds.every((one) => contrast(fill, one) >= GRAPHICS)
      ? 'none'
      : graphic(mix(fill, '#000000', 0.4));
  const towards = (colour: Colour, share: number) =>
    through ? colour : mix(colour, ground, share);
  return {
    ground: theme.ground ?? 'none',
    border: through ? 'none' : mix(ground, theme.ink, isDark(ground) ? 0.16 : 0.22),
    title: text(theme.title),
    text: text(theme.ink),
    label: text(towards(theme.ink, 0.24)),
    faint: text(towards(theme.ink, 0.4)),
    mark: graphic(towards(theme.ink, 0.45)),
    control: graphic(towards(theme.ink, 0.5)),
    gold: theme.gold,
    goldEdge: edge(theme.gold),
    goldRing: graphic(mix(theme.gold, '#000000', 0.25)),
    zinc: theme.zinc,
    zincEdge: edge(theme.zinc),
    zincRing: graphic(mix(theme.zinc, '#000000', 0.22)),
    track: through ? graphic('#808080') : mix(ground, theme.ink, 0.12),
    glass: theme.glass,
    socket: mix(theme.glass, LIGHT, 0.1),
    glassTrack: mix(theme.glass, LIGHT, 0.17),
    glassTitle: onGlass(isDark(theme.title) ? LIGHT : theme.title, TEXT),
    glassText: onGlass(LIGHT, TEXT),
    glassLabel: onGlass(mix(LIGHT, theme.glass, 0.25), TEXT),
    accent: onGlass(theme.accent, TEXT),
    glassControl: onGlass(mix(LIGHT, theme.glass, 0.55), GRAPHICS),
    glassGold: onGlass(theme.gold, GRAPHICS),
    glassGoldRing: onGlass(mix(theme.gold, '#000000', 0.25), GRAPHICS),
    glassZinc: onGlass(theme.zinc, GRAPHICS),
    glassZincRing: onGlass(mix(theme.zinc, '#000000', 0.22), GRAPHICS),
    lamp: onGlass(theme.gold, GRAPHICS),
  };
}

/** The palette of a theme as it is. */
export function themePalette(name: ThemeName): Palette {
  const theme = THEMES[name];
  const derived = toPalette(theme, theme.ground === null ? PAGES : [theme.ground]);
  return { ...derived, ...TOKENS[name] };
}
