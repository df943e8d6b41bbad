import { nameWidth } from '../board/nameWidth.ts';
import { box } from './box.ts';
import { displayText } from './displayText.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { WORDMARK_LEFT } from './wordmark.ts';

const TOP = 38;
const SIZE = 80;
const MOUNT = 2;

/**
 * Whose picture it is, at the top on the left: the avatar on its mount, and the name as large as its
 * room allows.
 * @param avatar path on the media host
 */
export function namePlate(name: string, avatar: string | null): Part {
  const x = FRAME.margin + (avatar === null ? 0 : SIZE + 24);
  const large = x + 3 * nameWidth(name) + 24 <= WORDMARK_LEFT;
  const text = displayText({
    text: name,
    size: large ? 'title' : 'heading',
    x,
    baseline: large ? 101 : 93,
    color: PALETTE.ink,
  });
  if (avatar === null) return text;
  const mount = { x: FRAME.margin, y: TOP, w: SIZE, h: SIZE };
  const inner = SIZE - 2 * MOUNT;
  return {
    nodes: [box(mount, { backgroundColor: PALETTE.raised }), ...(text.nodes ?? [])],
    images: [{ x: mount.x + MOUNT, y: mount.y + MOUNT, w: inner, h: inner, path: avatar }],
    covers: [mount, ...(text.covers ?? [])],
  };
}
