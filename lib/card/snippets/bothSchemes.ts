import { isDark } from '#lib/card/colour/colour.ts';
import { THEMES, type ThemeName } from '#lib/card/colour/themes.ts';
import type { CardOptions } from '#lib/card/options/options.ts';

/** A card for either colour scheme of the reader's system. */
interface BothSchemes {
  /** Shown where nothing else is asked for. */
  shown: CardOptions;
  /** Shown in `scheme` instead; null where the one card suits both. */
  other: CardOptions | null;
  scheme: 'dark' | 'light';
}

/**
 * Finds the other half of a card for `<picture>`: a dark theme gets the light one of the site's own
 * for light pages, a light theme the dark one for dark pages. `auto` is taken apart into the two.
 */
export function bothSchemes(options: CardOptions): BothSchemes {
  const { theme } = options;
  const as = (name: ThemeName): CardOptions => ({ ...options, theme: name });
  if (theme === 'auto') return { shown: as('light'), other: as('dark'), scheme: 'dark' };
  const { ground } = THEMES[theme];
  if (ground === null) return { shown: options, other: null, scheme: 'dark' };
  return isDark(ground)
    ? { shown: options, other: as('light'), scheme: 'light' }
    : { shown: options, other: as('dark'), scheme: 'dark' };
}
