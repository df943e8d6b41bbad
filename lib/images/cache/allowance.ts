/**
 * Counts out a few of something: `most` at once, then one more every `everyMs`.
 * @param now ms
 * @returns takes one; false when none is left
 */
export function createAllowance(most: number, everyMs: number, now: () => number): () => boolean {
  let left = most;
  let last = now();
  return () => {
    left = Math.min(most, left + (now() - last) / everyMs);
    last = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
