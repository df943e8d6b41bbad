/**
 * Waits for something, but not for ever. What comes too late goes on, and its failure is its own.
 * @param ms at most; 0 or less takes only what is there already
 * @returns null when it is late
 * @throws what the promise throws in time
 */
export function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.max(0, ms), null);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
