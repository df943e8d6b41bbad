import type { Snapshot } from '#lib/domain/snapshot.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long the last good copy is shown while the upstream fails, ms. */
export const GRACE_MS = 7 * DAY;
/** How long after one update the next may be asked for, ms. */
export const UPDATE_EVERY_MS = 5 * MINUTE;

const UNKNOWN_MS = HOUR;
const BANNED_MS = HOUR;
const INCOMPLETE_MS = MINUTE;
const FIRST_BACK_OFF_MS = 5 * SECOND;
const LONGEST_BACK_OFF_MS = 30 * SECOND;

/** What stretches all lives: `TIME_SCALE`, and chance, so that not all end at once. */
export interface Stretch {
  timeScale: number;
  /** Gives 0 to 1. */
  random(): number;
}

const jittered = (ms: number, share: number, { timeScale, random }: Stretch) =>
  Math.round(ms * timeScale * (1 - share + 2 * share * random()));

/**
 * How long a snapshot is fresh, ms: the shorter the later the player's last unlock. ±15 %.
 * @param earlier the one it replaces: a list that stays incomplete is not fetched every minute
 */
export function lifeOf(snapshot: Snapshot, earlier: Snapshot | null, stretch: Stretch): number {
  return jittered(plainLife(snapshot, earlier), 0.15, stretch);
}

function plainLife(snapshot: Snapshot, earlier: Snapshot | null): number {
  if (snapshot.player.banned) return BANNED_MS;
  if (!snapshot.complete && (earlier?.complete ?? true)) return INCOMPLETE_MS;
  const quiet = snapshot.takenAt - lastUnlockOf(snapshot);
  if (quiet < DAY) return 10 * MINUTE;
  return quiet < 30 * DAY ? HOUR : 6 * HOUR;
}

/** ms since the epoch; 0 when there is none. */
function lastUnlockOf(snapshot: Snapshot): number {
  let last = 0;
  for (const { lastUnlock } of snapshot.games) {
    if (lastUnlock !== null) last = Math.max(last, Date.parse(lastUnlock));
  }
  return last;
}

/**
 * Whether a snapshot need not be fetched anew. One of a time to come was taken before the clock was
 * set back, and would otherwise be fresh until then, be it years.
 */
export function isFresh(dated: { snapshot: Snapshot; freshUntil: number }, now: number): boolean {
  return now < dated.freshUntil && dated.snapshot.takenAt <= now + MINUTE;
}

/** How long a name is remembered as nobody's, ms. ±10 %. */
export function unknownLife(stretch: Stretch): number {
  return jittered(UNKNOWN_MS, 0.1, stretch);
}

/** The longest that a name can have been remembered for; more, and the clock was set back. */
export function longestUnknown(timeScale: number): number {
  return 2 * UNKNOWN_MS * timeScale;
}

/**
 * How long not to ask again after failures, ms: 5 s, doubling up to 30 s, so that pages are right
 * within a minute of the end of a fault; or what the upstream asked for, in real time.
 * @param failures in a row, from 1
 * @param retryAfter seconds
 */
export function backOff(failures: number, retryAfter: number | null, timeScale: number): number {
  const ours = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));
  return Math.max(ours * timeScale, (retryAfter ?? 0) * SECOND);
}

/** Whether a snapshot past its freshness is so old that its date has to be said, whatever the reason. */
export function isLongPast(dated: { snapshot: Snapshot; freshUntil: number }, now: number) {
  return now > 2 * dated.freshUntil - dated.snapshot.takenAt;
}
