import type { Pixels } from '#lib/images/media/media.ts';
import type { Rect } from '#lib/images/og/scene.ts';
import { type Canvas, pack } from './canvas.ts';

/** The source pixels under a target pixel, with weights. */
interface Span {
  from: number;
  /** Weights; their sum is 1. */
  weights: readonly number[];
}

function spans(source: number, target: number): Span[] {
  const step = source / target;
  return Array.from({ length: target }, (_, at) => {
    const [start, end] = [at * step, (at + 1) * step];
    const from = Math.floor(start);
    const count = Math.max(1, Math.ceil(end - 1e-9) - from);
    const weights = Array.from({ length: count }, (_, i) => {
      const covered = Math.min(end, from + i + 1) - Math.max(start, from + i);
      return covered / step;
    });
    return { from, weights };
  });
}

/**
 * Draws an image into an area of the canvas, scaled to fill it. Each pixel is the average of what
 * it covers, so an icon keeps its colours at any size. The area must be inside the canvas.
 */
export function scaleInto(canvas: Canvas, { width, height, data }: Pixels, place: Rect) {
  const across = spans(width, place.w);
  const down = spans(height, place.h);
  down.forEach((rows, y) => {
    let at = (place.y + y) * canvas.width + place.x;
    for (const columns of across) {
      let [red, green, blue] = [0.5, 0.5, 0.5];
      for (let j = 0; j < rows.weights.length; j += 1) {
        let from = 3 * ((rows.from + j) * width + columns.from);
        const share = rows.weights[j] ?? 0;
        for (let i = 0; i < columns.weights.length; i += 1) {
          const weight = share * (columns.weights[i] ?? 0);
          red += weight * (data[from] ?? 0);
          green += weight * (data[from + 1] ?? 0);
          blue += weight * (data[from + 2] ?? 0);
          from += 3;
        }
      }
      canvas.pixels[at] = pack(red | 0, green | 0, blue | 0);
      at += 1;
    }
  });
}
