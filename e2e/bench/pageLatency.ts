import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Asks once. @returns ms to the last byte */
function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

/**
 * Asks for a page at a steady rate, whether or not the answers keep up, until it is told to stop.
 * Counted from when each request was due, so that a stall shows in every request that it met.
 * @param rate requests/s
 * @returns ends it, and gives how long each answer took, ms, shortest first
 */
export function startAsking(url: string, rate: number): () => Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const took: Promise<number>[] = [];
  const from = performance.now();
  const timer = setInterval(() => {
    for (;;) {
      const due = from + (took.length * 1000) / rate;
      if (due > performance.now()) return;
      took.push(ask(url, agent).then(() => performance.now() - due));
    }
  }, 1);
  return async () => {
    clearInterval(timer);
    const all = await Promise.all(took);
    agent.destroy();
    return all.sort((a, b) => a - b);
  };
}

/**
 * The value below which a share of sorted values lies.
 * @param share 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
