import { setTimeout as wait } from 'node:timers/promises';

/** How often to ask, ms: half of it is how far off a start is measured at most. */
const EVERY = 10;
const WITHIN = 30_000;

/**
 * Asks a server that is starting until it answers with 200.
 * @throws Error when it does not within 30 s
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
