import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Requests a page at a steady rate in its own thread, however slow the responses, until it is
 * stopped. Times count from when each request was due, so that a stall shows in every request that
 * it delays.
 * @param rate requests/s
 * @returns stops it, and returns the time of each response, ms, ascending
 */
export function startAsking(url: string, rate: number): () => Promise<number[]> {
  const thread = new Worker(new URL('./askingThread.ts', import.meta.url), {
    workerData: { url, rate },
  });
  return async () => {
    const answered = once(thread, 'message');
    thread.postMessage('end');
    const [all] = (await answered) as [number[]];
    await thread.terminate();
    return all;
  };
}

/**
 * A quantile of sorted values.
 * @param share 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
