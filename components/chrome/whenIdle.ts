/** By then it is done even where the browser is never idle, ms. */
const AT_LATEST = 2000;
/** For browsers that cannot tell when they are idle, ms. */
const OTHERWISE = 200;

/**
 * Does something when the browser has nothing else to do.
 * @returns calls it off
 */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, OTHERWISE);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: AT_LATEST });
  return () => cancelIdleCallback(handle);
}
