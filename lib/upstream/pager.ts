import { UpstreamFault } from '#lib/domain/faults.ts';
import { getFollowUpPriority, type QueueOptions } from './budget.ts';
import type { Client } from './client.ts';
import { wait } from './clock.ts';
import { type WireProgress, wireProgress } from './wire.ts';

/** Retries of one list. */
const MAX_RETRIES = 3;
/** The longest Retry-After that is waited for, s. */
const MAX_WAIT = 120;

/** How a list is read. */
export interface ListOptions extends QueueOptions {
  /** Ends the fetch before the next page. */
  signal?: AbortSignal;
}

/** A page, where it begins, and how many rows were requested. */
export type Page = WireProgress & { offset: number; requested: number };

/**
 * Fetches the page that begins after `offset` rows.
 * @param most rows to ask for; as many as the upstream allows if absent
 * @throws UpstreamFault
 */
export type FetchRows = (offset: number, most?: number) => Promise<Page>;

/**
 * Makes the function that fetches pages of a player's list. A failed page is tried again, except for
 * the first one.
 * @param id a username or a ULID
 */
export function createPager(client: Client, id: string, walk: ListOptions): FetchRows {
  let retries = MAX_RETRIES;
  let started = false;
  /** A page could not be fetched: the one that runs beside it is not tried again. */
  let failed = false;

  /** @returns null where the upstream accepts only smaller pages */
  async function fetchOnce(offset: number, most: number): Promise<Page | null> {
    const requested = Math.min(most, client.pageLimit.rows());
    let lowered = false;
    const answer = await client.call(
      {
        endpoint: 'API_GetUserCompletionProgress.php',
        params: { u: id, c: requested, o: offset },
        schema: wireProgress,
        onInvalid(body) {
          lowered = client.pageLimit.lower(requested, body);
          return lowered;
        },
      },
      {
        priority: started ? getFollowUpPriority(walk.priority) : walk.priority,
        onWait: walk.onWait,
      },
    );
    if (lowered) return null;
    started = true;
    return { ...(answer ?? { Total: 0, Results: [] }), offset, requested };
  }

  const fetchRows: FetchRows = async (offset, most = Number.POSITIVE_INFINITY) => {
    try {
      return (await fetchOnce(offset, most)) ?? (await fetchRows(offset, most));
    } catch (error) {
      const mayRetry = started && !failed && !walk.signal?.aborted && retries-- > 0;
      const ms = mayRetry ? getRetryDelay(error) : null;
      failed ||= ms === null;
      if (ms === null) throw error;
      walk.onWait?.(ms);
      await wait(client.clock, ms);
      return fetchRows(offset, most);
    }
  };
  return fetchRows;
}

/** How long to wait before a page is tried again, ms; null when that would not help. */
function getRetryDelay(error: unknown): number | null {
  if (!(error instanceof UpstreamFault)) return null;
  const seconds = error.retryAfter ?? (error.kind === 'unavailable' ? 1 : null);
  return seconds === null || seconds > MAX_WAIT ? null : seconds * 1000;
}
