import { displayText } from './displayText.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';

const BASELINE = 609;

/**
 * The line below the bar, with a text at each end.
 * @param margin from the image's edge to the text
 */
export function foot(left: string, right = '', margin: number = FRAME.margin): Part[] {
  const line = { size: 'label', baseline: BASELINE, color: PALETTE.ink2 } as const;
  const parts = [displayText({ ...line, text: left, x: margin })];
  if (right)
    parts.push(displayText({ ...line, text: right, x: FRAME.width - margin, align: 'right' }));
  return parts;
}
