import type { Part } from './part.ts';
import { type Face, textWidth } from './textWidth.ts';

/** Sizes of display text. Only multiples of the font's pixel size are sharp. */
const SIZES = {
  label: { face: 10, times: 2 },
  brand: { face: 15, times: 1 },
  heading: { face: 15, times: 2 },
  title: { face: 15, times: 3 },
} as const satisfies Record<string, { face: Face; times: number }>;

export type DisplaySize = keyof typeof SIZES;

/** Metrics of the fonts at their native size, pixels: em, ascent, descent, cap height. */
const METRICS: Record<Face, { em: number; ascent: number; descent: number; capital: number }> = {
  10: { em: 56 / 3, ascent: 15, descent: 5, capital: 10 },
  15: { em: 27, ascent: 21, descent: 6, capital: 15 },
};

/** A line of display text: only our own English text, digits and ASCII names. */
export interface DisplayText {
  text: string;
  size: DisplaySize;
  /** The left end, or the right end of right-aligned text. */
  x: number;
  align?: 'left' | 'right';
  baseline: number;
  color: string;
}

/** Width of a line of display text, pixels. */
export function displayWidth(size: DisplaySize, text: string): number {
  const { face, times } = SIZES[size];
  return times * textWidth(face, text);
}

/** Sets a line. Its box has the font's height, so the baseline is on a whole pixel. */
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
