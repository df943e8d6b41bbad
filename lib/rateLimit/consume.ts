import { env } from '#lib/env.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { singleton } from '#lib/singleton.ts';
import { type Caller, caller } from './client.ts';
import { createLimiter, type Standing } from './limiter.ts';

/** Work that is not done: its client has had its share. */
export interface Refused {
  /** Seconds until there is more. */
  retryAfter: number;
}

/**
 * Asks leave for work that nothing kept can save: fetching a player, rendering a page, drawing a
 * picture, answering in JSON. A request is counted once, whatever it takes, and when it first asks.
 * @returns null when the work may be done: also where nobody asks, or there is no limit
 */
export async function spend(): Promise<Refused | null> {
  const asking = caller();
  const limit = env().clientCallsPerMinute;
  if (!asking || limit === 0) return null;
  asking.asked ??= take(asking, limit);
  await asking.asked;
  return refused();
}

/** Whether the work of the present request was refused already. */
export function refused(): Refused | null {
  const standing = caller()?.standing;
  return standing && !standing.granted ? { retryAfter: standing.resetSeconds } : null;
}

async function take(asking: Caller, limit: number): Promise<Standing> {
  const standing = await singleton('fairUse', () => createLimiter(limit)).take(asking.client);
  if (!standing.granted) metrics().refusals.inc();
  asking.standing = standing;
  return standing;
}
