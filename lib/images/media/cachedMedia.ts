import type { Pixels } from './media.ts';
import type { MediaKind } from './mediaPath.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long an image is stored, ms. An avatar is personal data and expires like a player's. */
const KEPT_MS: Record<MediaKind, number> = { icon: 30 * DAY, avatar: 7 * DAY };
/** How long an image is not fetched again, ms. A changed icon has another path. */
const FRESH_MS: Record<MediaKind, number> = { icon: 30 * DAY, avatar: DAY };

/** An image with its times, ms since the epoch. */
export interface CachedMedia {
  pixels: Pixels;
  /** When it was fetched. */
  kept: number;
  /** When it must be gone. */
  gone: number;
  /** When it was last used, to a day. */
  used: number;
}

/**
 * Gives a newly fetched image its times.
 * @param timeScale multiplies all times
 */
export function startMediaAge(
  pixels: Pixels,
  kind: MediaKind,
  now: number,
  timeScale: number,
): CachedMedia {
  const kept = Math.round(now);
  return { pixels, kept, gone: Math.round(kept + KEPT_MS[kind] * timeScale), used: kept };
}

/** Whether an image may be shown. Times in the future (a clock that was set back) do not count. */
export function isAlive({ kept, gone }: Omit<CachedMedia, 'pixels'>, now: number): boolean {
  return now < gone && kept <= now + MINUTE;
}

/** Whether an image need not be fetched again. */
export function isFresh(media: CachedMedia, kind: MediaKind, now: number, timeScale: number) {
  return now - media.kept < FRESH_MS[kind] * timeScale;
}
