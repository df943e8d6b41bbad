import { memoize } from '#lib/card/memoize.ts';
import { JERSEY_10 } from './jersey10.ts';
import { JERSEY_15 } from './jersey15.ts';

/** The display face by its native size: 10 is 18.667px high, 15 is 27px; one unit is one pixel. */
export type DisplayFace = 10 | 15;

/** A word in the display face, as an outline. */
export interface DisplayPath {
  /** From the left end of the baseline, in pixels. */
  d: string;
  /** Pixels. */
  width: number;
}

const FACES = { 10: JERSEY_10.split(' '), 15: JERSEY_15.split(' ') };

/** Whether the face has every character: printable ASCII. */
export function isDisplayable(text: string): boolean {
  return /^[ -~]+$/.test(text);
}

/**
 * Draws a word as an outline, so that no missing font can change it.
 * @param text printable ASCII; other characters are left out
 */
export function displayPath(text: string, face: DisplayFace): DisplayPath {
  return memoize('displayPath', 1000, `${face}${text}`, () => draw(text, face));
}

function draw(text: string, face: DisplayFace): DisplayPath {
  let d = '';
  let width = 0;
  for (const character of text) {
    const glyph = FACES[face][character.charCodeAt(0) - 32] ?? '0';
    const start = glyph.indexOf('M');
    const left = width;
    if (start > 0) d += glyph.slice(start).replace(/M(-?\d+)/g, (_, x) => `M${Number(x) + left}`);
    width += Number.parseInt(glyph, 10);
  }
  return { d, width };
}
