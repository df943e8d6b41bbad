import type { Log } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { type Clock, wait } from '#lib/upstream/clock.ts';

/** Pauses before the second, third and fourth attempt, ms. `TIME_SCALE` applies. */
const PAUSES_MS = [5_000, 30_000, 180_000];
/** The longest pause that a receiver may ask for, ms. */
const MAX_PAUSE_MS = 3_600_000;
const TIMEOUT_MS = 10_000;
/** Messages on their way. Further ones are dropped. */
const MAX_PENDING = 100;

export interface WebhookParts {
  /** The address is a secret: whoever has it can post. */
  url: string;
  clock: Clock;
  timeScale: number;
  log: Log;
}

/** What an attempt came to; `null` where the message was taken. */
type Failure = { detail: string; retryAfterMs: number } | null;

/**
 * Makes the function that posts a message as `{"content": …}`, which Discord and receivers like it take.
 * It resolves when the message was taken, or was given up after four attempts, with one line in the log.
 * Never rejects.
 */
export function createWebhook({ url, clock, timeScale, log }: WebhookParts) {
  let pending = 0;

  async function attempt(content: string): Promise<Failure> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // Titles may look like mentions.
        body: JSON.stringify({ content, allowed_mentions: { parse: [] } }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.ok) return null;
      const seconds = Number(response.headers.get('retry-after') ?? 0) || 0;
      return { detail: String(response.status), retryAfterMs: seconds * 1000 };
    } catch (error) {
      return { detail: error instanceof Error ? error.name : 'unknown', retryAfterMs: 0 };
    }
  }

  function giveUp(detail: string): void {
    metrics().announcements.inc({ result: 'failed' });
    log.warn({ event: 'announcement-failed', detail }, 'An award could not be announced');
  }

  async function deliver(content: string): Promise<void> {
    let failure = await attempt(content);
    for (const pause of PAUSES_MS) {
      if (!failure) break;
      await wait(clock, Math.min(MAX_PAUSE_MS, Math.max(pause * timeScale, failure.retryAfterMs)));
      failure = await attempt(content);
    }
    if (failure) giveUp(failure.detail);
    else metrics().announcements.inc({ result: 'posted' });
  }

  return async (content: string): Promise<void> => {
    if (pending >= MAX_PENDING) return giveUp('too many messages');
    pending += 1;
    await deliver(content);
    pending -= 1;
  };
}
