import { encodePng } from '#lib/demo/draw/encodePng.ts';
import { drawMark } from './drawMark.ts';
import { encodeIco } from './encodeIco.ts';

/** Pixels across, and of one cell of the mark, the mark about 7/9 of the square as in the SVG. */
const IN_ICO = [
  [16, 2],
  [32, 4],
  [48, 6],
] as const;

const draw = (size: number, cell: number) => encodePng(drawMark(size, cell));

/** The icons in `public/` that are drawn from the mark, by file name. */
export function makeIcons(): Record<string, Buffer> {
  return {
    'favicon.ico': encodeIco(IN_ICO.map(([size, cell]) => ({ size, png: draw(size, cell) }))),
    'apple-touch-icon.png': draw(180, 20),
    'icon-192.png': draw(192, 20),
    'icon-512.png': draw(512, 56),
    // Whatever shape it is cut to, a circle of 40 % around the middle stays: 409 px here, in which
    // a square of 289 has room (w3.org/TR/appmanifest, maskable).
    'icon-maskable-512.png': draw(512, 40),
  };
}
