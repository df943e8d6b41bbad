import { encode } from 'fast-png';
import { drawIcon } from '#lib/demo/draw/drawIcon.ts';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import { decodePng } from '#lib/images/media/png/decodePng.ts';

const SIDE = 96;
/** How much a level may differ from its neighbours, as in an image that was once a JPEG. */
const GRAIN = 10;

/** The average of a level and its neighbours, three by three pixels. */
function soften({ data }: Pixels, at: number): number {
  let sum = 0;
  let count = 0;
  for (const down of [-3 * SIDE, 0, 3 * SIDE]) {
    for (const across of [-3, 0, 3]) {
      const level = data[at + down + across];
      if (level === undefined) continue;
      sum += level;
      count += 1;
    }
  }
  return sum / count;
}

/**
 * An icon that compresses like a real one: soft edges, light from above, grain. About 20 KB as a
 * PNG, like icons cut from a box or a title screen.
 * @returns three bytes per pixel, 96×96
 */
function makeIcon(image: number): Pixels {
  // The demo's pixel art: four pixels per square, few colours.
  const art = decodePng(drawIcon(image, undefined));
  const random = makeRandom(`grain ${image}`);
  const data = art.data.map((_, at) => {
    const light = 1.15 - (0.3 * Math.floor(at / (3 * SIDE))) / SIDE;
    const grain = GRAIN * (random.next() - 0.5);
    return Math.max(0, Math.min(255, soften(art, at) * light + grain));
  });
  return { ...art, data };
}

/** The same icon as a PNG of three bytes per pixel, for each image number. */
export function iconPng(image: number): Uint8Array {
  return encode({ ...makeIcon(image), channels: 3, depth: 8 });
}
