import type { Pixels } from './media.ts';
import type { MediaKind } from './mediaPath.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a picture is kept, ms. An avatar is somebody's, and goes with what is kept of players. */
const KEPT_MS: Record<MediaKind, number> = { icon: 30 * DAY, avatar: 7 * DAY };
/** How long a picture is not asked for again, ms. Another icon has another path. */
const FRESH_MS: Record<MediaKind, number> = { icon: 30 * DAY, avatar: DAY };

/** A picture with its times, ms since the epoch. */
export interface KeptMedia {
  pixels: Pixels;
  /** When it came. */
  kept: number;
  /** From then on it is as if it had never been. */
  gone: number;
  /** When it was last known to be used, to a day. */
  used: number;
}

/**
 * Gives a picture that came just now its times.
 * @param timeScale multiplies all lives
 */
export function beginLife(
  pixels: Pixels,
  kind: MediaKind,
  now: number,
  timeScale: number,
): KeptMedia {
  const kept = Math.round(now);
  return { pixels, kept, gone: Math.round(kept + KEPT_MS[kind] * timeScale), used: kept };
}

/** Whether a picture may be shown; one from a time to come is not believed. */
export function isAlive({ kept, gone }: Omit<KeptMedia, 'pixels'>, now: number): boolean {
  return now < gone && kept <= now + MINUTE;
}

/** Whether a picture need not be asked for again. */
export function isFresh(media: KeptMedia, kind: MediaKind, now: number, timeScale: number) {
  return now - media.kept < FRESH_MS[kind] * timeScale;
}
