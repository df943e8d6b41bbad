import { displayText, displayWidth } from './displayText.ts';
import type { Latest } from './latestOf.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import type { TreeNode } from './scene.ts';

/** Of the whole, for the part that comes below it. */
export const LATEST_HEIGHT = 96;

const WIDE = 600;
const LINE = 76;
/** Satori measures a cut line a little short: without room behind it, the ellipsis loses a dot. */
const SLACK = 24;

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
  const title = titleLine(latest.title, x, y + 34, width);
  return [event, { nodes: [title], covers: [{ x, y: y + 44, w: width + SLACK, h: 66 }] }];
}

/** A title in one line. Its box is higher than its letters: no accent and no kana is cut. */
function titleLine(text: string, x: number, y: number, width: number): TreeNode {
  const fontSize = width >= WIDE ? 48 : 40;
  const style = {
    display: 'block',
    position: 'absolute',
    left: x,
    top: y,
    width: width + SLACK,
    height: LINE,
    paddingRight: SLACK,
    fontFamily: 'Fira Sans',
    fontSize,
    fontWeight: 500,
    lineHeight: LINE / fontSize,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: PALETTE.ink,
  };
  return { type: 'div', props: { style, children: text } };
}
