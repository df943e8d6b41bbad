import { nameWidth } from '#lib/board/nameWidth.ts';
import { box } from './box.ts';
import { displayText } from './displayText.ts';
import { FRAME } from './makeScene.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { WORDMARK_LEFT } from './wordmark.ts';

const TOP = 38;
const SIZE = 80;
const MOUNT = 2;
const BESIDE = 24;

/** Sizes of a name, largest first, with the baseline beside the avatar. */
const SETTINGS = [
  { size: 'title', times: 3, baseline: 101 },
  { size: 'heading', times: 2, baseline: 93 },
  { size: 'brand', times: 1, baseline: 86 },
] as const;

/** Where a plate begins and ends. */
interface Room {
  x: number;
  end: number;
  /** Another name that gets the same size: the wider one decides. */
  beside?: string;
}

const WHOLE: Room = { x: FRAME.margin, end: WORDMARK_LEFT - BESIDE };

/**
 * The player at the top: avatar, and the name as large as it fits.
 * @param avatar path on the media host
 * @param room by default everything left of the wordmark
 */
export function namePlate(name: string, avatar: string | null, room: Room = WHOLE): Part {
  const x = room.x + (avatar === null ? 0 : SIZE + BESIDE);
  const width = Math.max(nameWidth(name), nameWidth(room.beside ?? ''));
  const fits = SETTINGS.find(({ times }) => x + times * width <= room.end);
  const { size, baseline } = fits ?? SETTINGS[2];
  const text = displayText({ text: name, size, x, baseline, color: PALETTE.ink });
  if (avatar === null) return text;
  const mount = { x: room.x, y: TOP, w: SIZE, h: SIZE };
  const inner = SIZE - 2 * MOUNT;
  return {
    nodes: [box(mount, { backgroundColor: PALETTE.raised }), ...(text.nodes ?? [])],
    images: [{ x: mount.x + MOUNT, y: mount.y + MOUNT, w: inner, h: inner, path: avatar }],
    covers: [mount, ...(text.covers ?? [])],
  };
}
