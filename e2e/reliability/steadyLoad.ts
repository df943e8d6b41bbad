import { percentile } from './drill.ts';

/** One answer under load. */
export interface Hit {
  url: string;
  /** 0 where none came. */
  status: number;
  /** ms from when it was to be asked for, so that a queue counts. */
  took: number;
}

/** What a load met. */
export interface Load {
  hits: Hit[];
  /** Statuses that are 500 or above, and no answers. */
  failed(): Hit[];
  /** ms within which a share of the answers came. */
  within(share: number): number;
}

export interface LoadParts {
  /** The address of the nth request. */
  next(index: number): string;
  perSecond: number;
  /** How long, ms; `stop` ends it sooner. */
  ms: number;
}

/** Asks at a steady pace, however slowly answers come, from a time on. */
export function startLoad({ next, perSecond, ms }: LoadParts) {
  const hits: Hit[] = [];
  const onTheirWay = new Set<Promise<void>>();
  const from = performance.now();
  let index = 0;

  async function ask(url: string, due: number): Promise<void> {
    const status = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
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
    /** Asks no more, and waits for what is on its way. */
    async stop(): Promise<Load> {
      clearInterval(timer);
      await Promise.all(onTheirWay);
      return summarize(hits);
    },
  };
}

/** The figures of some answers. */
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

/** Says which answers failed: `503 × 12`; 0 where none came within 30 s. */
export function sayFailed(load: Load): string {
  const failed = load.failed();
  const counts = new Map<number, number>();
  for (const { status } of failed) counts.set(status, (counts.get(status) ?? 0) + 1);
  const kinds = [...counts].map(([status, count]) => `${status} × ${count}`).join(', ');
  return `${failed.length} of ${load.hits.length} failed${kinds && ` (${kinds})`}`;
}

/** Says a duration in whole ms. */
export const ms = (value: number) => `${Math.round(value)} ms`;
