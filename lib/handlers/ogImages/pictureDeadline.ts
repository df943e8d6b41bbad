/** How long a picture waits for a snapshot, ms; the fetch goes on behind it. */
export const SNAPSHOT_MS = 1000;

/**
 * The most that a picture takes in all, ms. GitHub's proxy gives up at about 4 s and others sooner;
 * 3 s are promised, and a busy machine keeps a request waiting before and after.
 */
const ALL_MS = 2400;

/** Starts the clock of a request. @returns what is left, ms */
export function startDeadline(): () => number {
  const end = performance.now() + ALL_MS;
  return () => end - performance.now();
}
