import type { Colour } from './colour.ts';
import type { Palette } from './roles.ts';

/** What a theme is made of. `toPalette` derives the rest and sees to it that all can be read. */
export interface Theme {
  /** Of the ledger; null lets the page through. */
  ground: Colour | null;
  /** Of figures and titles. */
  ink: Colour;
  /** Of the player's name. */
  title: Colour;
  /** Of the words under the board. */
  accent: Colour;
  /** 100 %. */
  gold: Colour;
  /** Beaten. */
  zinc: Colour;
  /** Of the lamp board. */
  glass: Colour;
}

const theme = (...parts: readonly (Colour | null)[]): Theme => {
  const [ground = null, ink, title, accent, gold, zinc, glass] = parts;
  return { ground, ink, title, accent, gold, zinc, glass } as Theme;
};

/**
 * The themes, all of our own making. Names that players know from other cards are kept as names
 * only: the colours are ours.
 */
export const THEMES = {
  // Tube glass and ledger paper: the site's own two.
  dark: theme('#151b19', '#eef2e8', '#eef2e8', '#eef2e8', '#ffd447', '#c6ccd4', '#0b0f0e'),
  light: theme('#f1f5eb', '#15201b', '#15201b', '#eef2e8', '#f7c325', '#aeb6bf', '#0b0f0e'),
  transparent: theme(null, '#757575', '#757575', '#f2f2f2', '#ffd447', '#c6ccd4', '#101412'),
  highcontrast: theme('#000000', '#ffffff', '#ffe14d', '#7df0ff', '#ffe14d', '#ffffff', '#000000'),
  // Known names.
  radical: theme('#1a1430', '#d9f7f0', '#ff5c97', '#ff5c97', '#ffcf5e', '#a9d8e6', '#100c20'),
  merko: theme('#0c1a10', '#cfe3c0', '#b4da4e', '#b4da4e', '#e9d34a', '#a8c8ae', '#060e08'),
  gruvbox: theme('#2b2723', '#eadcb6', '#f4b73f', '#f4803e', '#f4b73f', '#b5b88f', '#1a1714'),
  tokyonight: theme('#181b2a', '#c4cdf0', '#82abff', '#6fd3c8', '#f0c674', '#a3b2dd', '#0f111c'),
  onedark: theme('#262b34', '#d3d8e2', '#e8c583', '#e4737c', '#e8c583', '#9fb0c4', '#181b21'),
  cobalt: theme('#17304a', '#dcecf8', '#ffb454', '#ff8fb8', '#ffd166', '#9cc4e4', '#0c1b2b'),
  synthwave: theme('#29203f', '#f3e9ff', '#ff8ad4', '#5ee7e7', '#ffd84f', '#b8a6e6', '#171126'),
  dracula: theme('#272935', '#f1f1ea', '#ff85c8', '#8be8f5', '#f0e07c', '#b3a8e0', '#17181f'),
  // The glow of old screens.
  phosphor: theme('#06140b', '#b6f5c3', '#5ff08a', '#5ff08a', '#d8f56a', '#7fcf98', '#020a05'),
  amber: theme('#1a1105', '#ffdca3', '#ffb52e', '#ffb52e', '#ffd34d', '#d9a25a', '#0d0802'),
  dotmatrix: theme('#c5cfa1', '#1f2b16', '#26381a', '#b9d07a', '#a9bd3a', '#6f8a5c', '#1c2a17'),
  vector: theme('#05080f', '#d8ecff', '#66d9ff', '#66d9ff', '#f5e663', '#8fb8d8', '#000208'),
  bluescreen: theme('#1c2aa0', '#f4f6ff', '#ffffff', '#9fd6ff', '#ffe066', '#c3cdf7', '#0f1766'),
  // Plastics and labels.
  cartridge: theme('#d3d3d1', '#26282b', '#a3182a', '#ff8b7a', '#e0a92e', '#8d949c', '#1b1d20'),
  famicom: theme('#f6efe0', '#3a1418', '#9c1f2e', '#ff9c86', '#e3b23c', '#a79c8c', '#4a1017'),
  megadrive: theme('#16171a', '#ececec', '#ff6a5e', '#ff6a5e', '#f2c744', '#a9b4c2', '#08090a'),
  arcade: theme('#1d1016', '#fbe9ef', '#ffd23f', '#ff6b9a', '#ffd23f', '#9fd3e8', '#10070c'),
  pinball: theme('#2a1a0f', '#fbeedd', '#ff9d4d', '#ff7a59', '#ffd65c', '#c9bba9', '#170d06'),
  marquee: theme('#3b0d17', '#ffe9d6', '#ffcf70', '#ffb199', '#ffcf4a', '#d9b8b0', '#20050b'),
  // Papers.
  newsprint: theme('#efece4', '#22201c', '#22201c', '#ffa28f', '#d9a520', '#9a958c', '#1a1815'),
  blueprint: theme('#123a6b', '#e8f2ff', '#ffffff', '#a9d4ff', '#ffdd66', '#b4cdea', '#0a2345'),
  sepia: theme('#efe2c8', '#3d2c17', '#7a3f12', '#ffb27a', '#d99a1c', '#a08e72', '#2b1d0e'),
  mint: theme('#e3f4ea', '#12352a', '#0b6b4f', '#7fe3bd', '#e0b021', '#86a99b', '#0d2a21'),
  blossom: theme('#fbeaf0', '#43182b', '#a8265f', '#ff9dc2', '#dfa52a', '#b59aa6', '#341020'),
  ice: theme('#e9f3fa', '#14303f', '#0f5f8a', '#86d0f5', '#d9a92c', '#90a6b4', '#0c222e'),
  // Landscapes.
  moss: theme('#1c241a', '#e2ead6', '#a9c97a', '#e0a46a', '#e8cf5a', '#a7b59c', '#10160e'),
  lagoon: theme('#0b2b30', '#d7f3f2', '#4fd6c4', '#ff9d7e', '#f5d25c', '#93c2c6', '#051a1e'),
  ember: theme('#221512', '#f7e4da', '#ff8a4c', '#ff8a4c', '#ffc94a', '#c0aba2', '#130a08'),
  dusk: theme('#2b2436', '#efe6f2', '#ffb38a', '#f08fb2', '#ffd06b', '#b7aec6', '#19141f'),
  harbour: theme('#1a2733', '#dfe9f1', '#7cc0ea', '#ffb36b', '#f3cd5b', '#9db2c4', '#0e1720'),
  sand: theme('#f3e9d8', '#352a1c', '#8a4b1a', '#ffb57d', '#dba426', '#a69982', '#2a2013'),
  slate: theme('#22272b', '#e6eaed', '#e6eaed', '#8ad0c0', '#f0cd5a', '#a9b5be', '#141719'),
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;

/** The names of all themes. `auto` is none of them: it is `dark` and `light` in one picture. */
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** Foregrounds of the site's own board, in both of its themes. */
const BOARD = {
  socket: '#1e2724',
  glassTrack: '#2b3632',
  glassTitle: '#eef2e8',
  glassText: '#eef2e8',
  glassLabel: '#b3bfb5',
  accent: '#eef2e8',
  glassControl: '#6f7f76',
  glassGold: '#ffd447',
  glassGoldRing: '#c08f14',
  glassZinc: '#c6ccd4',
  glassZincRing: '#98a1ad',
  lamp: '#ffd447',
} as const;

/** The site's own two themes by its tokens (`components/tokens.css`), where nothing is derived. */
export const TOKENS: Readonly<Partial<Record<ThemeName, Partial<Palette>>>> = {
  dark: {
    ...BOARD,
    border: '#34413c',
    label: '#b3bfb5',
    faint: '#8c9a90',
    mark: '#8c9a90',
    control: '#6f7f76',
    goldRing: '#c08f14',
    zincRing: '#98a1ad',
    track: '#2b3632',
  },
  light: {
    ...BOARD,
    border: '#c0ccbb',
    label: '#425048',
    faint: '#5a675f',
    mark: '#5a675f',
    control: '#74827a',
    goldEdge: '#a87400',
    goldRing: '#7d5700',
    zincEdge: '#59616c',
    zincRing: '#59616c',
    track: '#d3ddcd',
  },
};
