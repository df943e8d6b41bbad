import { box } from './box.ts';
import { displayText, displayWidth } from './displayText.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';

/** The mark is a grid of 7×7 cells: a gold L two thick and four grey sockets. */
const CELL = 4;
const STROKES = [
  { x: 0, y: 0, w: 2, h: 7, color: PALETTE.gold },
  { x: 2, y: 5, w: 5, h: 2, color: PALETTE.gold },
  ...[3, 5].flatMap((x) => [0, 2].map((y) => ({ x, y, w: 1, h: 1, color: PALETTE.control }))),
];
const NAME = 'Longplay';
const RIGHT = FRAME.width - FRAME.margin;
const LEFT = RIGHT - displayWidth('brand', NAME) - 12 - 7 * CELL;
const TOP = 64;
const FOOT = 587;
/** Of the name, from the top of the mark. */
const BASELINE = 22;

/** Where the wordmark begins: what stands left of it has to end before. */
export const WORDMARK_LEFT = LEFT;

/**
 * The mark and the name of the site, at the top on the right.
 * @param demo whether the player is a made-up one, which is said below
 */
export function wordmark(demo: boolean): Part {
  // The words are no wider than the wordmark, so that a name's room stays as it is.
  return join([signature(TOP), ...(demo ? [demoWord('Demo player', RIGHT, TOP + 56)] : [])]);
}

/** The same in the foot, for a picture of two players whose names take the top. */
export function footWordmark(demo: boolean): Part {
  const words = demo ? [demoWord('Demo players', LEFT - 24, FOOT + BASELINE)] : [];
  return join([signature(FOOT), ...words]);
}

function signature(top: number): Part {
  const strokes = STROKES.map(({ x, y, w, h, color }) =>
    box(
      { x: LEFT + CELL * x, y: top + CELL * y, w: CELL * w, h: CELL * h },
      { backgroundColor: color },
    ),
  );
  const name = displayText({
    text: NAME,
    size: 'brand',
    x: RIGHT,
    align: 'right',
    baseline: top + BASELINE,
    color: PALETTE.ink,
  });
  return {
    nodes: [...strokes, ...(name.nodes ?? [])],
    covers: [{ x: LEFT, y: top, w: RIGHT - LEFT, h: 7 * CELL }],
  };
}

const demoWord = (text: string, x: number, baseline: number): Part =>
  displayText({ text, size: 'brand', x, align: 'right', baseline, color: PALETTE.rubric });

const join = (parts: readonly Part[]): Part => ({
  nodes: parts.flatMap((part) => part.nodes ?? []),
  covers: parts.flatMap((part) => part.covers ?? []),
});
