import type { Pixels } from '#lib/images/media/media.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { pool } from './pool.ts';

/** A copy without a larger buffer behind it, which would be sent as a whole. */
const alone = ({ width, height, data }: Pixels): Pixels => ({
  width,
  height,
  data: data.byteLength === data.buffer.byteLength ? data : data.slice(),
});

/**
 * Draws a scene in the pool, and sends only the media it needs.
 * @param media by path; a lamp without its icon is plain
 * @returns a PNG with at most 256 colours
 * @throws DrawingBusy at once if 16 drawings wait; an Error if its thread ended
 */
export function drawScene(scene: Scene, media: ReadonlyMap<string, Pixels>): Promise<Uint8Array> {
  const needed = new Map<string, Pixels>();
  for (const path of [...scene.lamps.map(({ icon }) => icon), ...scene.images.map((i) => i.path)]) {
    const found = path === null || needed.has(path) ? undefined : media.get(path);
    if (path !== null && found) needed.set(path, alone(found));
  }
  return pool().draw({ scene, media: needed });
}
