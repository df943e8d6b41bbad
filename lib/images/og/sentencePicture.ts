import { displayText } from './displayText.ts';
import { foot } from './foot.ts';
import { FRAME, makeScene } from './makeScene.ts';
import { namePlate } from './namePlate.ts';
import { PALETTE } from './palette.ts';
import { plainBar } from './proportionBar.ts';
import type { Scene } from './scene.ts';
import { wordmark } from './wordmark.ts';

const GRID = { x: FRAME.margin, y: 138, cell: 40 } as const;
/** In the middle of what lies between the name and the bar. */
const MIDDLE = 338;
const PITCH = 76;
/** From the middle of a capital to its baseline. */
const HALF_CAPITAL = 22;

interface Sentence {
  /** Who it is about, as asked for: an avatar is not known. */
  name?: string;
  lines: readonly string[];
  /** What to do, or what to expect. */
  next: string;
}

/** A picture without numbers: the dark sign and one sentence. */
export function sentencePicture({ name, lines, next }: Sentence): Scene {
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
