import { displayText } from './displayText.ts';
import { foot } from './foot.ts';
import { FRAME, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { PALETTE } from './palette.ts';
import { plainBar } from './proportionBar.ts';
import type { Scene } from './scene.ts';
import { wordmark } from './wordmark.ts';

const GRID = { x: FRAME.margin, y: 138, cell: 40 } as const;
/** The middle between the name and the bar. */
const MIDDLE = 338;
const PITCH = 76;
/** From the middle of a capital letter to its baseline. */
const HALF_CAPITAL = 22;

interface Sentence {
  /** The player, as requested; the avatar is not known. */
  name?: string;
  lines: readonly string[];
  /** What to do or to expect. */
  next: string;
}

/** A preview without numbers: dark glass and a sentence. */
export function sentenceScene({ name, lines, next }: Sentence): Scene {
  const first = MIDDLE + HALF_CAPITAL - ((lines.length - 1) * PITCH) / 2;
  return makeScene(GRID, [
    wordmark(false),
    ...(name === undefined ? [] : [namePlate(name, null)]),
    ...lines.map((text, i) =>
      displayText({
        text,
        size: 'title',
        x: FRAME.margin,
        baseline: first + i * PITCH,
        color: PALETTE.ink,
      }),
    ),
    plainBar(),
    ...foot(next),
  ]);
}
