import { isDark } from './colour.ts';
import { THEMES, type ThemeName } from './themes.ts';

/** A value of CSS `color-scheme`. */
export type FrameScheme = 'light' | 'light dark';

/**
 * The `color-scheme` of a card as a page, `/embed/NAME?type=…`, and of the iframe around it. A browser
 * puts an opaque block behind a frame whose scheme differs from the iframe's, and a frame cannot find
 * out that of the iframe (Chromium and WebKit tell it what the system prefers, Firefox tells it more).
 * So the snippet sets the same value on both. An iframe without it has the scheme of its page: a dark
 * card is taken to stand on a dark page, any other on one that declares no scheme, which is light.
 */
export function frameScheme(theme: ThemeName | 'auto'): FrameScheme {
  const ground = theme === 'auto' ? null : THEMES[theme].ground;
  return ground !== null && isDark(ground) ? 'light dark' : 'light';
}
