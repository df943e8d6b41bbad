/** How long an image waits for a snapshot, ms; the fetch continues. */
export const SNAPSHOT_MS = 1000;

/**
 * The most time an image takes in all, ms. GitHub's proxy gives up at about 4 s, others sooner. We
 * promise 3 s, and on a busy machine a request also waits before and after this.
 */
const TOTAL_MS = 2400;

/** Starts the clock of a request. @returns the time left, ms */
export function startDeadline(): () => number {
  const end = performance.now() + TOTAL_MS;
  return () => end - performance.now();
}
