/**
 * A token bucket: `most` tokens at once, then one more every `everyMs`.
 * @param now ms
 * @returns takes a token; false if none is left
 */
export function createTokenBucket(most: number, everyMs: number, now: () => number): () => boolean {
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
