import { layoutText } from '#lib/board/layoutBoard.ts';
import { FRAME } from '#lib/images/og/makeScene.ts';
import { PALETTE } from '#lib/images/og/palette.ts';
import type { Lamp, Scene } from '#lib/images/og/scene.ts';
import { blankCanvas, packHex } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { toPalette } from '#lib/images/render/paint/palette.ts';
import { place } from '#lib/images/render/paint/place.ts';

/** The logo as lamps: a gold L two cells thick and four grey sockets. */
const MARK = ['##.o.o.', '##.....', '##.o.o.', '##.....', '##.....', '#######', '#######'];
const MARK_AT = { x: 260, y: 138, cell: 40 };
/** Two words beside it, together as high. */
const WORDS = [
  { text: 'LONG', x: 600, y: 138 },
  { text: 'PLAY', x: 600, y: 288 },
];
const WORD_CELL = 13;

const square = (x: number, y: number, size: number, color: string): Lamp => ({
  ...{ x, y, size, color },
  ...{ edge: 0, icon: null, lit: true },
});

function markLamps(): Lamp[] {
  const { x, y, cell } = MARK_AT;
  return MARK.flatMap((row, down) =>
    [...row].flatMap((sign, across) => {
      if (sign === '.') return [];
      const color = sign === '#' ? PALETTE.gold : PALETTE.control;
      return [square(x + across * cell + 1, y + down * cell + 1, cell - 3, color)];
    }),
  );
}

function wordLamps({ text, x, y }: (typeof WORDS)[number]): Lamp[] {
  return layoutText(text, 'large', 0).rows.flatMap((runs, down) => {
    let across = 0;
    return runs.flatMap((run) => {
      const at = across;
      across += 'gap' in run ? run.gap : 1;
      if ('gap' in run) return [];
      return [square(x + at * WORD_CELL, y + down * WORD_CELL, WORD_CELL - 2, PALETTE.ink)];
    });
  });
}

/** The bar at the foot, without parts. */
function barLamps(): Lamp[] {
  const { width, barTop, barHeight } = FRAME;
  return Array.from({ length: width / barHeight }, (_, n) =>
    square(n * barHeight, barTop, barHeight, PALETTE.track),
  );
}

function plainScene(): Scene {
  const { width, height, barTop } = FRAME;
  const { x, y, cell } = MARK_AT;
  const [left, top] = [(x + 18) % cell, (y + 18) % cell];
  return {
    width,
    height,
    ground: PALETTE.ground,
    tree: { type: 'div', props: {} },
    titles: [],
    sockets: {
      pitch: cell,
      dot: 4,
      color: PALETTE.socket,
      area: { x: left, y: top, w: width - left, h: barTop - top },
      panels: [{ x: x - cell, y: y - cell, w: 780, h: 9 * cell }],
    },
    lamps: [...markLamps(), ...WORDS.flatMap(wordLamps), ...barLamps()],
    images: [],
  };
}

/**
 * The image for when no other can be drawn: logo and name, without a font, a worker or
 * `@vercel/og`. Blocks the calling thread for some 20 ms, so `createImageCache` caches it.
 */
export function drawPlainOgImage(): Uint8Array<ArrayBuffer> {
  const scene = plainScene();
  const { width, height, ground } = scene;
  const canvas = blankCanvas(width, height, packHex(ground));
  place(canvas, scene, new Map());
  const colours = [ground, PALETTE.socket, ...new Set(scene.lamps.map(({ color }) => color))];
  return encodePng(toPalette(canvas, colours.map(packHex)));
}
