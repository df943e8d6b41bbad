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

/** Where the wordmark begins: what stands left of it has to end before. */
export const WORDMARK_LEFT = LEFT;

/**
 * The mark and the name of the site, at the top on the right.
 * @param demo whether the player is a made-up one, which is said below
 */
export function wordmark(demo: boolean): Part {
  const strokes = STROKES.map(({ x, y, w, h, color }) =>
    box(
      { x: LEFT + CELL * x, y: TOP + CELL * y, w: CELL * w, h: CELL * h },
      { backgroundColor: color },
    ),
  );
  const name = displayText({
    text: NAME,
    size: 'brand',
    x: RIGHT,
    align: 'right',
    baseline: TOP + 22,
    color: PALETTE.ink,
  });
  const said = demo ? demoWord() : {};
  return {
    nodes: [...strokes, ...(name.nodes ?? []), ...(said.nodes ?? [])],
    covers: [{ x: LEFT, y: TOP, w: RIGHT - LEFT, h: 7 * CELL }, ...(said.covers ?? [])],
  };
}

/** No wider than the wordmark, so that a name's room stays as it is. */
function demoWord(): Part {
  return displayText({
    text: 'Demo player',
    size: 'brand',
    x: RIGHT,
    align: 'right',
    baseline: TOP + 56,
    color: PALETTE.rubric,
  });
}
