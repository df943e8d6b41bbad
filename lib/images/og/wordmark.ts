import { box } from './box.ts';
import { displayText, displayWidth } from './displayText.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';

/** The logo is a grid of 7×7 cells: a gold L two cells thick and four grey sockets. */
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
/** Baseline of the name, from the top of the logo. */
const BASELINE = 22;

/** Left edge of the wordmark. */
export const WORDMARK_LEFT = LEFT;

/**
 * The logo and the site's name, top right.
 * @param demo whether to say "demo" below it
 */
export function wordmark(demo: boolean): Part {
  // Not wider than the wordmark, so that names keep their room.
  return join([signature(TOP), ...(demo ? [demoWord('Demo player', RIGHT, TOP + 56)] : [])]);
}

/** The wordmark in the foot, for previews with two names at the top. */
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
  displayText({ text, size: 'brand', x, align: 'right', baseline, color: PALETTE.ink2 });

const join = (parts: readonly Part[]): Part => ({
  nodes: parts.flatMap((part) => part.nodes ?? []),
  covers: parts.flatMap((part) => part.covers ?? []),
});
