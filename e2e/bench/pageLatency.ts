import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Asks for a page at a steady rate, whether or not the answers keep up, until it is told to stop; in
 * a thread of its own. Counted from when each request was due, so that a stall shows in every
 * request that it met.
 * @param rate requests/s
 * @returns ends it, and gives how long each answer took, ms, shortest first
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
 * The value below which a share of sorted values lies.
 * @param share 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
