import { isDisplayable } from '#lib/card/fonts/displayPath.ts';
import { wrapText } from '#lib/card/fonts/fitText.ts';
import type { DotsNode, SceneNode } from '#lib/card/scene.ts';
import { box, display, dots, line } from './nodes.ts';

/** Width of the glass beside a ledger. */
export const GLASS = 220;
const LEFT = 20;
const ROOM = 180;
const PITCH = 10;

/**
 * Sockets over glass from the upper left corner of the card to `right` and `bottom`, in line with a
 * lamp that stands at `x`, `y`.
 */
export function sockets(
  x: number,
  y: number,
  right: number,
  bottom: number,
  pitch = PITCH,
): DotsNode {
  // On whole pixels, which is half a pixel beside the middle of a lamp.
  const middle = Math.floor((pitch - 1) / 2);
  const area = { x: (x + middle) % pitch, y: (y + middle) % pitch, right, bottom };
  return dots(area, { pitch, dot: 2, fill: 'socket' });
}

/**
 * Words under the board, on glass of their own without sockets: English in the display face, other
 * languages as text, on two lines where one is too short.
 * @param y upper edge of the panel
 */
export function caption(text: string, y: number): SceneNode[] {
  const panel = (w: number, h: number) => {
    const wide = Math.min(GLASS - LEFT + 1, Math.ceil((w + 5) / PITCH) * PITCH);
    return box(LEFT - 1, y, wide, h, 'glass');
  };
  if (isDisplayable(text)) {
    const words = display(text, 10, { x: LEFT, y: y + 15, room: ROOM, fill: 'accent' });
    return [panel(words.w, 20), words];
  }
  const lines = wrapText(text, ROOM, 15, 2);
  const nodes = lines.map((one, i) =>
    line({ text: one.text, x: LEFT, y: y + 15 + i * 18, room: ROOM, size: 15, fill: 'accent' }),
  );
  const widest = Math.max(...nodes.map((node) => node.width * (node.tight ? 1 : 1.2)));
  return [panel(widest, nodes.length * 18 + 2), ...nodes];
}
