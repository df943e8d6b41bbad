import { proportions } from '#lib/board/proportions.ts';
import type { Comparison } from '#lib/stats/compare.ts';
import type { Tally } from '#lib/stats/tally.ts';
import { box, type Style } from './box.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE, SIGN } from './palette.ts';
import type { Part } from './part.ts';

/** How a part of a bar is drawn: filled or outlined. */
interface Look {
  color: string;
  ring: boolean;
}

const SIGNS: readonly Look[] = [
  SIGN.mastered,
  SIGN.completed,
  SIGN['beaten-hardcore'],
  SIGN['beaten-softcore'],
  { color: PALETTE.track, ring: false },
];
const GAP = 3;

/** The games by award, from edge to edge: mastered, completed, beaten, casual, the rest. */
export function proportionBar({
  mastered,
  completed,
  beaten,
  beatenCasual,
  played,
}: Pick<Tally, 'mastered' | 'completed' | 'beaten' | 'beatenCasual' | 'played'>): Part {
  const rest = played - mastered - completed - beaten - beatenCasual;
  return barOf([mastered, completed, beaten, beatenCasual, rest], SIGNS);
}

/** Both sides have the same style: no colour shows who is ahead. */
const SIDES: readonly Look[] = [PALETTE.ink2, PALETTE.track, PALETTE.ink2].map((color) => ({
  color,
  ring: false,
}));

/**
 * The shared games where the left player is ahead, tied games, and the right player's, from edge to
 * edge.
 */
export function leadBar({ a, b, even }: Comparison['ahead']): Part {
  return barOf([a, even, b], SIDES);
}

function barOf(counts: readonly number[], looks: readonly Look[]): Part {
  const segments = proportions(counts).flatMap(({ start, width }, i) => {
    const look = looks[i];
    if (width === 0 || !look) return [];
    return [{ ...look, x: Math.round((start / 100) * FRAME.width) }];
  });
  if (segments.length === 0) return plainBar();
  const nodes = segments.map(({ color, ring, x }, i) => {
    const next = segments[i + 1];
    const right = next ? next.x - GAP : FRAME.width;
    const look: Style = ring ? { border: `2px solid ${color}` } : { backgroundColor: color };
    return box({ x, y: FRAME.barTop, w: right - x, h: FRAME.barHeight }, look);
  });
  return { nodes };
}

/** The bar of an image without counts. */
export function plainBar(color: string = PALETTE.track): Part {
  const whole = { x: 0, y: FRAME.barTop, w: FRAME.width, h: FRAME.barHeight };
  return { nodes: [box(whole, { backgroundColor: color })] };
}
