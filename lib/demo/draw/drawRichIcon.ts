import { deflateSync } from 'node:zlib';
import type { Genre } from '#lib/demo/games/genre.ts';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';
import { paintIcon } from './drawIcon.ts';
import { encodeChunk, pngHeader, pngSignature } from './encodePng.ts';
import { at, type Sheet } from './sheet.ts';

const side = 96;
/** How much brighter or darker grain makes a pixel, of 255. */
const grain = 3;

/**
 * The icon with this number as heavy as those of RetroAchievements are, which are cut from covers
 * and screens: 96×96 of thousands of colours, with soft edges, light and grain. To measure with;
 * pixel art is a twentieth of it.
 */
export function drawRichIcon(image: number, genre: Genre | undefined): Buffer {
  const sheet = paintIcon(image, genre);
  const random = makeRandom(`grain ${image}`);
  const rows = Buffer.alloc(side * (3 * side + 1));
  const seen = Buffer.alloc(3 * side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const light = lightAt(x, y) * 255 + random.int(-grain, grain);
      for (let part = 0; part < 3; part++) {
        const value = Math.round(softPart(sheet, x, y, part) * 0.86 + light * 0.14);
        seen[3 * (y * side + x) + part] = Math.max(0, Math.min(255, value));
      }
    }
    // Filter 2: each row as its difference from the one above.
    const start = y * (3 * side + 1);
    rows[start] = 2;
    for (let i = 0; i < 3 * side; i++) {
      const above = y > 0 ? (seen[3 * side * (y - 1) + i] ?? 0) : 0;
      rows[start + 1 + i] = ((seen[3 * side * y + i] ?? 0) - above) & 255;
    }
  }
  return Buffer.concat([
    pngSignature,
    encodeChunk('IHDR', pngHeader({ width: side, height: side, depth: 8, colour: 2 })),
    encodeChunk('IDAT', deflateSync(rows, { level: 9 })),
    encodeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Brightest at the upper left, as a lamp beside it makes it; 0 to 1. */
function lightAt(x: number, y: number): number {
  return Math.max(0, 1 - Math.hypot(x - side * 0.25, y - side * 0.2) / side);
}

/** One colour of the sheet at a pixel, cells running into each other. */
function softPart(sheet: Sheet, x: number, y: number, part: number): number {
  const scale = side / sheet.width;
  const [u, v] = [(x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5];
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const cell = (dx: number, dy: number) => {
    const column = Math.max(0, Math.min(sheet.width - 1, left + dx));
    const row = Math.max(0, Math.min(sheet.height - 1, top + dy));
    return (at(sheet, column, row) >> (16 - 8 * part)) & 255;
  };
  const mix = (a: number, b: number, share: number) => a + (b - a) * share;
  const upper = mix(cell(0, 0), cell(1, 0), u - left);
  return mix(upper, mix(cell(0, 1), cell(1, 1), u - left), v - top);
}
