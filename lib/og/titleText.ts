import type { Style } from './box.ts';
import { PALETTE } from './palette.ts';
import type { TreeNode } from './scene.ts';

/** Satori measures a cut line a little short: without room behind it, the ellipsis loses a dot. */
export const SLACK = 24;

interface TitleText {
  text: string;
  x: number;
  y: number;
  /** What the letters may use; the box has `SLACK` more. */
  width: number;
  fontSize: number;
  /** From line to line. */
  pitch: number;
  /** Lines at the most; what is longer ends in an ellipsis. */
  lines: number;
}

/** A game's title, in Fira Sans and whatever else has its letters. */
export function titleText({ text, x, y, width, fontSize, pitch, lines }: TitleText): TreeNode {
  const cut: Style =
    lines === 1
      ? { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }
      : { lineClamp: lines, overflow: 'hidden', wordBreak: 'break-word' };
  const style = {
    display: 'block',
    position: 'absolute',
    left: x,
    top: y,
    width: width + SLACK,
    height: lines * pitch,
    paddingRight: SLACK,
    fontFamily: 'Fira Sans',
    fontSize,
    fontWeight: 500,
    lineHeight: pitch / fontSize,
    ...cut,
    color: PALETTE.ink,
  };
  return { type: 'div', props: { style, children: text } };
}
