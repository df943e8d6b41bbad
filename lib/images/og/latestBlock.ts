import { displayText, displayWidth } from './displayText.ts';
import type { Latest } from './latestOf.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { TITLE_SLACK } from './scene.ts';

/** Of the whole, for the part that comes below it. */
export const LATEST_HEIGHT = 96;

const WIDE = 600;
const LINE = 76;

/**
 * The latest game in words: what happened and when, and the title below. Its icon is left out: it is
 * nearly always the first lamp, right beside it.
 */
export function latestBlock(latest: Latest, x: number, y: number, width: number): Part[] {
  const long = latest.day ? `${latest.event} ${latest.day}` : latest.event;
  const event = displayText({
    text: displayWidth('label', long) <= width ? long : latest.event,
    size: 'label',
    x,
    baseline: y + 32,
    color: PALETTE.rubric,
  });
  // Its box is higher than its letters: no accent and no kana is cut.
  const fontSize = width >= WIDE ? 48 : 40;
  const place = { x, y: y + 34, width, fontSize, pitch: LINE, lines: 1 };
  const title = { ...place, text: latest.title, color: PALETTE.ink };
  return [event, { titles: [title], covers: [{ x, y: y + 44, w: width + TITLE_SLACK, h: 66 }] }];
}
