import type { CardScene } from '#lib/card/scene.ts';
import type { CardScale } from './paint/card/paintCard.ts';
import { pool } from './pool.ts';

/**
 * Draws a card as a PNG in the pool, with the fonts of the site: dark where the theme follows the
 * reader's system, and open where the card is.
 * @param scale pixels for each CSS pixel
 * @returns in bytes of its own
 * @throws DrawingBusy at once when 16 drawings wait already; an Error when its thread ended
 */
export async function drawCard(
  scene: CardScene,
  scale: CardScale,
): Promise<Uint8Array<ArrayBuffer>> {
  // What comes from a worker may be a view of something larger.
  return new Uint8Array(await pool().drawCard({ scene, scale }));
}
