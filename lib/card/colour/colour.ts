/** An opaque colour, `#rrggbb` in lower case. */
export type Colour = `#${string}`;

/** Behind the ledger: one colour, or a gradient. */
export interface Ground {
  /** Of the gradient, clockwise from left to right; 0 for one colour. */
  degrees: number;
  /** One or more; `alpha` from 0 to 255. */
  stops: readonly { colour: Colour; alpha: number }[];
}

const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);

/** Red, green and blue, 0–255. */
function channels(colour: Colour): [number, number, number] {
  return [channel(colour, 1), channel(colour, 3), channel(colour, 5)];
}

/** Relative luminance, 0–1. Source: WCAG 2.2. */
function luminance(colour: Colour): number {
  const [r, g, b] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1–21. Source: WCAG 2.2. */
export function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Goes `share` (0–1) of the way from one colour to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const target = channels(to);
  const mixed = channels(from).map((value, i) =>
    Math.round(value + ((target[i] ?? 0) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** Whether light stands on this ground better than dark does. */
export function isDark(colour: Colour): boolean {
  return luminance(colour) < 0.179;
}

const STEPS = 256;

/**
 * The nearest colour, towards white or black, that can be told from all of the grounds.
 * @param least contrast against each: 4.5 for text, 3 for graphics
 * @returns the colour itself where it does already, and black or white where nothing does
 */
export function legible(colour: Colour, grounds: readonly Colour[], least: number): Colour {
  const clear = (candidate: Colour) => grounds.every((one) => contrast(candidate, one) >= least);
  if (clear(colour)) return colour;
  for (let step = 1; step <= STEPS; step++) {
    const found = (['#ffffff', '#000000'] as const)
      .map((end) => mix(colour, end, step / STEPS))
      .find(clear);
    if (found) return found;
  }
  return grounds.some(isDark) ? '#ffffff' : '#000000';
}
