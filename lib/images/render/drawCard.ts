import type { CardScene } from '#lib/card/scene.ts';
import type { CardScale } from './paint/card/paintCard.ts';
import { pool } from './pool.ts';

/**
 * Draws a card as a PNG in the pool: dark if the theme follows the system, and transparent where
 * the card is.
 * @param scale pixels per CSS pixel
 * @returns a buffer of its own
 * @throws DrawingBusy at once if 16 drawings wait; an Error if its thread ended
 */
export async function drawCard(
  scene: CardScene,
  scale: CardScale,
): Promise<Uint8Array<ArrayBuffer>> {
  // Bytes from a worker may be a view into a larger buffer.
  return new Uint8Array(await pool().drawCard({ scene, scale }));
}
