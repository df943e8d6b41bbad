import type { ReadReason, Snapshot } from '#lib/domain/snapshot.ts';
import type { FetchPlan } from '#lib/upstream/fetchSnapshot.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long the last good copy is shown while the upstream fails, ms. Then the player expires. */
export const GRACE_MS = 7 * DAY;
/** The shortest time between two manual refreshes of a player, ms. */
export const MANUAL_REFRESH_EVERY_MS = 5 * MINUTE;

const UNKNOWN_MS = HOUR;
const BANNED_MS = HOUR;
const INCOMPLETE_MS = MINUTE;
const FIRST_BACK_OFF_MS = 5 * SECOND;
const LONGEST_BACK_OFF_MS = 30 * SECOND;

/** Spreads expiry times at random, so that not everything expires at once, and scales them. */
export interface Jitter {
  /** `TIME_SCALE`. */
  timeScale: number;
  /** Gives 0 to 1. */
  random(): number;
}

const applyJitter = (ms: number, share: number, { timeScale, random }: Jitter) =>
  Math.round(ms * timeScale * (1 - share + 2 * share * random()));

/**
 * How long a snapshot is fresh, ms ±15 %. The more recent the player's last unlock, the shorter.
 * @param earlier the snapshot it replaces: a list that stays incomplete is not fetched every minute
 */
export function getMaxAge(snapshot: Snapshot, earlier: Snapshot | null, jitter: Jitter): number {
  return applyJitter(getBaseMaxAge(snapshot, earlier), 0.15, jitter);
}

function getBaseMaxAge(snapshot: Snapshot, earlier: Snapshot | null): number {
  if (snapshot.player.banned) return BANNED_MS;
  if (!snapshot.complete && (earlier?.complete ?? true)) return INCOMPLETE_MS;
  const quiet = snapshot.takenAt - getLastUnlock(snapshot);
  if (quiet < DAY) return 10 * MINUTE;
  return quiet < 30 * DAY ? HOUR : 6 * HOUR;
}

/** ms since the epoch; 0 when there is none. */
function getLastUnlock(snapshot: Snapshot): number {
  let last = 0;
  for (const { lastUnlock } of snapshot.games) {
    if (lastUnlock !== null) last = Math.max(last, Date.parse(lastUnlock));
  }
  return last;
}

/**
 * Whether a snapshot is recent enough to be shown without a fetch. One taken in the future is not:
 * the clock was set back since, and the snapshot could stay fresh for years.
 */
export function isFresh(dated: { snapshot: Snapshot; freshUntil: number }, now: number): boolean {
  return now < dated.freshUntil && dated.snapshot.takenAt <= now + MINUTE;
}

/** A walk that is older is repeated, ms: it alone sees sets that were revised, and titles. */
const WALK_EVERY_MS = 7 * DAY;
/** A walk that is older is repeated by Update, and while there is plenty of budget left, ms. */
const WALK_WHEN_ASKED_MS = DAY;
/**
 * From which age on it is read again who a player is, ms: once a day, since RetroAchievements computes
 * much for it. A visited player is refreshed at the latest 7 hours after the last time, so that a motto
 * is read within a day.
 */
const IDENTIFY_AFTER_MS = 17 * HOUR;

/**
 * What has to be read of a player. Times in the future were written by a clock that ran ahead, and count
 * as long past.
 * @param known null where nothing is known
 * @param timeScale multiplies the ages
 */
export function planFetch(
  known: Snapshot | null,
  reason: ReadReason,
  now: number,
  timeScale: number,
): FetchPlan {
  const isWhole = known?.complete && known.games.length === known.total && !known.player.banned;
  if (!isWhole) return { walk: true, identify: true, reason };
  const isPast = (at: number, ms: number) => now - at >= ms * timeScale || at > now + MINUTE;
  const { walkedAt, identifiedAt } = known.reading;
  const isAsked = reason === 'update' || reason === 'operator';
  const isDue = isPast(walkedAt, isAsked ? WALK_WHEN_ASKED_MS : WALK_EVERY_MS);
  const walk = isDue || (isPast(walkedAt, WALK_WHEN_ASKED_MS) && 'if-quiet');
  // An award is one call: who the player is can wait for a visit.
  const identify = isAsked || (reason !== 'award' && isPast(identifiedAt, IDENTIFY_AFTER_MS));
  return { walk, identify, reason };
}

/** How long a name is known not to exist, ms ±10 %. */
export function getUnknownMaxAge(jitter: Jitter): number {
  return applyJitter(UNKNOWN_MS, 0.1, jitter);
}

/** Above every `getUnknownMaxAge`, ms. A name known not to exist for longer has a wrong clock's time. */
export function getLongestUnknownAge(timeScale: number): number {
  return 2 * UNKNOWN_MS * timeScale;
}

/**
 * How long to wait after failed fetches, ms: 5 s, doubling up to 30 s, so that pages are right
 * within a minute of the end of a fault. Longer where the upstream asked for it.
 * @param failures in a row, from 1
 * @param retryAfter what the upstream asked for, seconds; `TIME_SCALE` does not apply to it
 */
export function getBackOff(failures: number, retryAfter: number | null, timeScale: number): number {
  const ours = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));
  return Math.max(ours * timeScale, (retryAfter ?? 0) * SECOND);
}

/** Whether a snapshot has been stale for as long as it was fresh: pages then show its date. */
export function isLongPast(dated: { snapshot: Snapshot; freshUntil: number }, now: number) {
  return now > 2 * dated.freshUntil - dated.snapshot.takenAt;
}
