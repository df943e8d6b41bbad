import type { Part } from './part.ts';
import { type Face, textWidth } from './textWidth.ts';

/** Sizes of display text: whole multiples of what its pixels are drawn for, never anything else. */
const SIZES = {
  label: { face: 10, times: 2 },
  brand: { face: 15, times: 1 },
  heading: { face: 15, times: 2 },
  title: { face: 15, times: 3 },
} as const satisfies Record<string, { face: Face; times: number }>;

export type DisplaySize = keyof typeof SIZES;

/** Pixels of the faces at their native size: em, above the baseline, below it, of a capital. */
const METRICS: Record<Face, { em: number; ascent: number; descent: number; capital: number }> = {
  10: { em: 56 / 3, ascent: 15, descent: 5, capital: 10 },
  15: { em: 27, ascent: 21, descent: 6, capital: 15 },
};

/** One line of display text: our English words, digits and ASCII names only. */
export interface DisplayText {
  text: string;
  size: DisplaySize;
  /** The left end, or the right one where it is aligned to that. */
  x: number;
  align?: 'left' | 'right';
  baseline: number;
  color: string;
}

/** How wide a line of display text is, in pixels. */
export function displayWidth(size: DisplaySize, text: string): number {
  const { face, times } = SIZES[size];
  return times * textWidth(face, text);
}

/** Sets one line. Its box is as high as the face, so that the baseline is on a whole pixel. */
export function displayText({ text, size, x, align, baseline, color }: DisplayText): Part {
  const { face, times } = SIZES[size];
  const { em, ascent, descent, capital } = METRICS[face];
  const width = displayWidth(size, text);
  const left = align === 'right' ? x - width : x;
  const style = {
    display: 'flex',
    position: 'absolute',
    left,
    top: baseline - times * ascent,
    width,
    height: times * (ascent + descent),
    fontFamily: `Jersey ${face}`,
    fontSize: times * em,
    lineHeight: (ascent + descent) / em,
    whiteSpace: 'nowrap',
    color,
  };
  const covers = [
    { x: left, y: baseline - times * capital, w: width, h: times * (capital + descent) },
  ];
  return { nodes: [{ type: 'div', props: { style, children: text } }], covers };
}
