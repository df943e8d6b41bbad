/** By then it is done even where the browser is never idle, ms. */
const TIMEOUT_MS = 2000;
/** For browsers that cannot tell when they are idle, ms. */
const FALLBACK_DELAY_MS = 200;

/**
 * Does something when the browser has nothing else to do.
 * @returns calls it off
 */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, FALLBACK_DELAY_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: TIMEOUT_MS });
  return () => cancelIdleCallback(handle);
}
