import { BROWSER_ACCEPT } from '#e2e/lib/get.ts';
import { percentile } from './drill.ts';

/** A response under load. */
export interface Hit {
  url: string;
  /** 0 without a response. */
  status: number;
  /** ms from when the request was due, so that queueing counts. */
  took: number;
}

/** The results of a load. */
export interface Load {
  hits: Hit[];
  /** Statuses of 500 and above, and missing responses. */
  failed(): Hit[];
  /** A quantile of the response times, ms. */
  within(share: number): number;
}

export interface LoadParts {
  /** The address of the nth request. */
  next(index: number): string;
  perSecond: number;
  /** Duration, ms; `stop` ends it sooner. */
  ms: number;
}

/** Sends requests at a steady rate, however slow the responses. */
export function startLoad({ next, perSecond, ms }: LoadParts) {
  const hits: Hit[] = [];
  const onTheirWay = new Set<Promise<void>>();
  const from = performance.now();
  let index = 0;

  async function ask(url: string, due: number): Promise<void> {
    const status = await fetch(url, {
      redirect: 'manual',
      headers: { accept: BROWSER_ACCEPT },
      signal: AbortSignal.timeout(30_000),
    })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      })
      .catch(() => 0);
    hits.push({ url, status, took: performance.now() - due });
  }

  const timer = setInterval(() => {
    const now = performance.now();
    if (now - from > ms) return clearInterval(timer);
    for (; index < ((now - from) / 1000) * perSecond; index++) {
      const asked = ask(next(index), now).finally(() => onTheirWay.delete(asked));
      onTheirWay.add(asked);
    }
  }, 5);

  return {
    hits,
    /** Stops, and waits for requests in flight. */
    async stop(): Promise<Load> {
      clearInterval(timer);
      await Promise.all(onTheirWay);
      return summarize(hits);
    },
  };
}

/** The figures of some responses. */
export function summarize(hits: Hit[]): Load {
  return {
    hits,
    failed: () => hits.filter(({ status }) => status === 0 || status >= 500),
    within: (share) =>
      percentile(
        hits.map(({ took }) => took),
        share,
      ),
  };
}

/** Counts failed responses by status: `503 × 12`; 0 means none within 30 s. */
export function sayFailed(load: Load): string {
  const failed = load.failed();
  const counts = new Map<number, number>();
  for (const { status } of failed) counts.set(status, (counts.get(status) ?? 0) + 1);
  const kinds = [...counts].map(([status, count]) => `${status} × ${count}`).join(', ');
  return `${failed.length} of ${load.hits.length} failed${kinds && ` (${kinds})`}`;
}

/** Formats a duration in whole ms. */
export const ms = (value: number) => `${Math.round(value)} ms`;
