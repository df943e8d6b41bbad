import type { Pixels } from '#lib/images/media/media.ts';
import type { Lamp, Rect, Scene, Sockets } from '#lib/images/og/scene.ts';
import { type Canvas, packHex } from './canvas.ts';
import { scaleInto } from './scaleInto.ts';

/** Fills an area with a colour, clipped to the canvas. */
function fill({ width, height, pixels }: Canvas, { x, y, w, h }: Rect, color: number) {
  const [left, right] = [Math.max(0, x), Math.min(width, x + w)];
  for (let row = Math.max(0, y); row < Math.min(height, y + h) && left < right; row += 1) {
    pixels.fill(color, row * width + left, row * width + right);
  }
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const placeOf = ({ x, y, size }: Lamp): Rect => ({ x, y, w: size, h: size });

function placeSockets(canvas: Canvas, sockets: Sockets, taken: readonly Rect[]) {
  const { area, pitch, dot, color } = sockets;
  const packed = packHex(color);
  for (let y = area.y; y + dot <= area.y + area.h; y += pitch) {
    // Each row meets only a few areas.
    const near = taken.filter((place) => place.y < y + dot && y < place.y + place.h);
    for (let x = area.x; x + dot <= area.x + area.w; x += pitch) {
      const socket = { x, y, w: dot, h: dot };
      if (!near.some((place) => overlap(place, socket))) fill(canvas, socket, packed);
    }
  }
}

/** Draws only the edge, so that the ground shows through an unlit lamp. */
function placeEdge(canvas: Canvas, { x, y, size, edge }: Lamp, color: number) {
  fill(canvas, { x, y, w: size, h: edge }, color);
  fill(canvas, { x, y: y + size - edge, w: size, h: edge }, color);
  fill(canvas, { x, y, w: edge, h: size }, color);
  fill(canvas, { x: x + size - edge, y, w: edge, h: size }, color);
}

/** Whether an area is whole, on the canvas and not empty. */
function inside({ width, height }: Canvas, { x, y, w, h }: Rect): boolean {
  return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height;
}

function placeImage(canvas: Canvas, picture: Pixels | undefined, place: Rect) {
  if (picture && inside(canvas, place)) scaleInto(canvas, picture, place);
}

function placeLamp(canvas: Canvas, lamp: Lamp, media: ReadonlyMap<string, Pixels>) {
  const { edge, icon, lit, size, x, y } = lamp;
  const color = packHex(lamp.color);
  if (!lit) return placeEdge(canvas, lamp, color);
  fill(canvas, placeOf(lamp), color);
  const inner = size - 2 * edge;
  const picture = icon === null ? undefined : media.get(icon);
  placeImage(canvas, picture, { x: x + edge, y: y + edge, w: inner, h: inner });
}

/**
 * Draws sockets, lamps and images over the tree that `@vercel/og` has drawn. Missing images are
 * left out, and their lamps are plain.
 */
export function place(canvas: Canvas, scene: Scene, media: ReadonlyMap<string, Pixels>) {
  if (scene.sockets) {
    const taken = [...scene.sockets.panels, ...scene.lamps.map(placeOf), ...scene.images];
    placeSockets(canvas, scene.sockets, taken);
  }
  for (const lamp of scene.lamps) placeLamp(canvas, lamp, media);
  for (const image of scene.images) placeImage(canvas, media.get(image.path), image);
}
