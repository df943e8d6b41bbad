import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Game } from '#lib/domain/game.ts';
import { getFollowUpPriority, type QueueOptions } from './budget.ts';
import type { Client } from './client.ts';
import { wait } from './clock.ts';
import { toGame } from './gameRow.ts';
import { readRow, readRowId } from './readRow.ts';
import { type WireProgress, wireProgress } from './wire.ts';

/** About three times the number of all sets. */
const MAX_ROWS = 50_000;
/** Bounds the calls where pages are small. */
const MAX_PAGES = 1000;
/** Retries of one list. */
const MAX_RETRIES = 3;
/** The longest Retry-After that is waited for, s. */
const MAX_WAIT = 120;

export interface Progress {
  games: Game[];
  /** How many rows there are: as the upstream says, or as many as it sent where those are more. */
  total: number;
  /** Whether `games` is all of them. */
  complete: boolean;
}

export interface WalkOptions extends QueueOptions {
  /** Called after each page: distinct rows so far, rows there are. */
  onProgress?: (fetched: number, total: number) => void;
  /** Ends the fetch before the next page. */
  signal?: AbortSignal;
}

interface Round extends Progress {
  /** The list changed while it was read. */
  shifted: boolean;
}

/**
 * Reads a player's whole list: the first page, then two pages at a time. An unlock between two calls
 * shifts the rows, so duplicate rows are dropped, and a list that shifted is read once more. Unreadable
 * rows are left out and counted in `total`.
 * @param id a username or a ULID
 * @throws UpstreamFault
 */
export async function fetchCompletionProgress(
  client: Client,
  id: string,
  walk: WalkOptions,
): Promise<Progress> {
  const fetchRows = createPager(client, id, walk);
  const first = await walkOnce(fetchRows, walk, true);
  const again = first.shifted && !walk.signal?.aborted;
  const { games, total, complete } = again ? await walkOnce(fetchRows, walk, false) : first;
  return { games, total, complete };
}

/** A page, where it begins, and how many rows were requested. */
type Page = WireProgress & { offset: number; requested: number };
type FetchRows = (offset: number) => Promise<Page>;

async function walkOnce(
  fetchRows: FetchRows,
  walk: WalkOptions,
  mayRestart: boolean,
): Promise<Round> {
  const rows = createRowCollector();
  let total: number | null = null;
  let moved = false;
  let offset = 0;
  let pages = 0;

  /** @returns whether more pages have to be read */
  function add({ Total, Results, requested }: Page): boolean {
    moved ||= pages > 0 && Total !== total;
    pages += 1;
    total = Total;
    const hasNew = rows.add(Results);
    offset += Results.length;
    walk.onProgress?.(rows.distinct(), Math.max(total ?? 0, offset));
    if (Results.length === 0 || walk.signal?.aborted) return false;
    // Without a plausible total, the list ends when a page has no new rows.
    if (total === null || total < offset ? !hasNew : offset >= total) return false;
    if (moved && mayRestart) return false;
    return pages < Math.min(MAX_PAGES, MAX_ROWS / requested);
  }

  /** The rows of a page, where two pages may be read together; 0 where not. */
  let stride = 0;
  for (let more = true; more; ) {
    const isPair = stride > 0 && offset + stride < (total ?? 0);
    const starts = isPair ? [offset, offset + stride] : [offset];
    for (const page of await Promise.all(starts.map(fetchRows))) {
      // A page follows only where the one before it was full.
      if (!more || page.offset !== offset) break;
      more = add(page);
      stride = page.Results.length === page.requested ? page.requested : 0;
    }
  }
  const distinct = rows.distinct();
  const games = rows.games();
  const all = Math.max(total ?? 0, distinct);
  // When the total changed, the rows may be the wrong ones though their number is right.
  const complete = games.length === all && !moved;
  const shifted = moved || (distinct < offset && distinct < all);
  return { games, total: all, complete, shifted };
}

/** Fetches pages. A failed page is tried again, except for the first one. */
function createPager(client: Client, id: string, walk: WalkOptions): FetchRows {
  let retries = MAX_RETRIES;
  let started = false;
  /** A page could not be fetched: the one that runs beside it is not tried again. */
  let failed = false;

  /** @returns null where the upstream accepts only smaller pages */
  async function fetchOnce(offset: number): Promise<Page | null> {
    const requested = client.pageLimit.rows();
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

  const fetchRows: FetchRows = async (offset) => {
    try {
      return (await fetchOnce(offset)) ?? (await fetchRows(offset));
    } catch (error) {
      const mayRetry = started && !failed && !walk.signal?.aborted && retries-- > 0;
      const ms = mayRetry ? getRetryDelay(error) : null;
      failed ||= ms === null;
      if (ms === null) throw error;
      walk.onWait?.(ms);
      await wait(client.clock, ms);
      return fetchRows(offset);
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

/** Collects the rows of a list, each game once. */
interface RowCollector {
  /** @returns whether any of them is new */
  add(rows: readonly unknown[]): boolean;
  /** In the upstream's order. */
  games(): Game[];
  /** Distinct rows so far, including unreadable ones. */
  distinct(): number;
}

export function createRowCollector(): RowCollector {
  const games = new Map<number, Game>();
  /** Ids of rows that are otherwise unreadable. */
  const unreadable = new Set<number>();
  let withoutId = 0;

  function addOne(raw: unknown): boolean {
    const row = readRow(raw);
    if (row) {
      if (games.has(row.GameID)) return false;
      games.set(row.GameID, toGame(row));
      return !unreadable.delete(row.GameID);
    }
    const id = readRowId(raw);
    if (id === null) {
      withoutId += 1;
      return true;
    }
    if (games.has(id) || unreadable.has(id)) return false;
    unreadable.add(id);
    return true;
  }

  return {
    add: (rows) => rows.filter(addOne).length > 0,
    games: () => [...games.values()],
    distinct: () => games.size + unreadable.size + withoutId,
  };
}
