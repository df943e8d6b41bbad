import { setTimeout } from 'node:timers/promises';

/**
 * Asks every 50 ms until there is an answer.
 * @param ask a rejection or undefined is not an answer
 * @throws Error after 60 s
 */
export async function untilAnswer<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await setTimeout(50);
  }
  throw new Error(`${what} did not answer within 60 s.`);
}
