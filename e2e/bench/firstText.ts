import { setTimeout as wait } from 'node:timers/promises';

/** Polling interval, ms: half of it is the largest error of a start time. */
const EVERY = 10;
const WITHIN = 30_000;

/**
 * Polls a starting server until it answers with 200.
 * @throws Error after 30 s
 */
export async function firstText(url: string): Promise<string> {
  const end = performance.now() + WITHIN;
  while (performance.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return answer.text();
    await wait(EVERY);
  }
  throw new Error(`No page within ${WITHIN / 1000} s: ${url}`);
}
