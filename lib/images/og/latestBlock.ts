import { displayText, displayWidth } from './displayText.ts';
import type { Latest } from './getLatest.ts';
import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import { TITLE_SLACK } from './scene.ts';

/** Height of the whole block. */
export const LATEST_HEIGHT = 96;

const WIDE = 600;
const LINE = 76;

/**
 * The latest game: event, date, and the title below. Without its icon, which is nearly always the
 * first lamp beside it.
 */
export function latestBlock(latest: Latest, x: number, y: number, width: number): Part[] {
  const long = latest.day ? `${latest.event} ${latest.day}` : latest.event;
  const event = displayText({
    text: displayWidth('label', long) <= width ? long : latest.event,
    size: 'label',
    x,
    baseline: y + 32,
    color: PALETTE.ink2,
  });
  // The box is higher than the letters, so that accents and kana are not clipped.
  const fontSize = width >= WIDE ? 48 : 40;
  const place = { x, y: y + 34, width, fontSize, pitch: LINE, lines: 1 };
  const title = { ...place, text: latest.title, color: PALETTE.ink };
  return [event, { titles: [title], covers: [{ x, y: y + 44, w: width + TITLE_SLACK, h: 66 }] }];
}
