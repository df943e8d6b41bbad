/**
 * Waits for a promise up to a timeout. A late promise continues, and its rejection is ignored.
 * @param ms 0 or less takes only what is already there
 * @returns null after the timeout
 * @throws if the promise rejects in time
 */
export function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.max(0, ms), null);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
