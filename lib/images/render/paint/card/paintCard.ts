import { paintSvg } from '#lib/card/render/paintSvg.ts';
import type { CardScene } from '#lib/card/scene.ts';
import type { Canvas } from '#lib/images/render/paint/canvas.ts';
import { packHex } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { startShaping } from '#lib/images/render/paint/fonts/shaping.ts';
import { toPalette } from '#lib/images/render/paint/palette.ts';
import { startResvg, withResvg } from './resvg.ts';
import { setText } from './setText.ts';
import { isOpaque, toThroughPalette } from './throughPalette.ts';

/** Pixels per CSS pixel. */
export type CardScale = 1 | 2;

/** The card without animation in its first palette: an image has no motion and no system theme. */
const still = (scene: CardScene): CardScene => ({
  ...scene,
  animated: false,
  light: null,
  // Text runs are reordered here.
  rtl: false,
});

/** Divides resvg's premultiplied colours by their alpha, except where it is 0 or 255. */
function divide(pixels: Int32Array): void {
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    const alpha = color >>> 24;
    if (alpha === 0 || alpha === 255) continue;
    const part = (shift: number) =>
      Math.min(255, Math.round((((color >> shift) & 255) * 255) / alpha)) << shift;
    pixels[at] = (alpha << 24) | part(16) | part(8) | part(0);
  }
}

/** Draws a card's pixels: canvas numbers with alpha. */
async function drawPixels(scene: CardScene, scale: CardScale): Promise<Canvas> {
  await Promise.all([startResvg(), startShaping()]);
  const setting = { lang: scene.lang, rtl: scene.rtl };
  const svg = paintSvg(still(scene), (node, paints) => setText(node, paints, setting));
  return withResvg(svg, scale, (rendering) => {
    const image = rendering.render();
    try {
      const { width, height } = image;
      // A copy out of resvg's memory.
      const bytes = image.pixels;
      const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, width * height);
      divide(pixels);
      return { width, height, pixels };
    } finally {
      image.free();
    }
  });
}

/** The card's own colours, packed. The palette keeps them unchanged. */
function flatColours({ palette }: CardScene): number[] {
  return [...new Set(Object.values(palette))].filter((one) => one !== 'none').map(packHex);
}

/**
 * Draws a card as a PNG of at most 256 colours with alpha. For a worker: it blocks a thread for
 * some ms.
 */
export async function paintCard(
  scene: CardScene,
  scale: CardScale,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await drawPixels(scene, scale);
  const flat = flatColours(scene);
  // A gradient needs more colours to be free of stripes.
  const gradient = (scene.backdrop?.ground.stops.length ?? 0) > 1;
  const plain = !gradient && isOpaque(canvas);
  const indexed = plain ? toPalette(canvas, flat) : toThroughPalette(canvas, flat);
  return encodePng(indexed);
}
