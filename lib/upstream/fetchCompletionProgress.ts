import type { Game } from '#lib/domain/game.ts';
import type { Client } from './client.ts';
import { createPager, type FetchRows, type ListOptions, type Page } from './pager.ts';
import { createRowCollector } from './rowCollector.ts';

/** About three times the number of all sets. */
const MAX_ROWS = 50_000;
/** Pages on their way at a time: as many calls may run. */
const IN_FLIGHT = 2;
/** Bounds the calls where pages are small. */
const MAX_PAGES = 1000;

export interface Progress {
  games: Game[];
  /** How many rows there are: as the upstream says, or as many as it sent where those are more. */
  total: number;
  /** Whether `games` is all of them. */
  complete: boolean;
}

export interface WalkOptions extends ListOptions {
  /** Called after each page: distinct rows so far, rows there are. */
  onProgress?: (fetched: number, total: number) => void;
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

  /** Pages on their way, in order. The next one is asked for before the first of them is added. */
  const coming: Promise<Page>[] = [];
  let asked = 0;
  const ask = (rowsAhead: number) => {
    const page = fetchRows(asked);
    // One that is not waited for any more may fail.
    page.catch(() => {});
    coming.push(page);
    asked += rowsAhead;
  };
  ask(0);
  for (let more = true; more; ) {
    const page = await coming.shift();
    if (!page) break;
    // A page follows only where the one before it was full.
    if (page.offset === offset) more = add(page);
    else coming.length = 0;
    if (!more) break;
    const stride = page.Results.length === page.requested ? page.requested : 0;
    if (stride === 0 || asked <= offset) {
      coming.length = 0;
      asked = offset;
    }
    if (coming.length === 0) ask(stride);
    if (stride > 0 && coming.length < IN_FLIGHT && asked < (total ?? 0)) ask(stride);
  }
  const distinct = rows.distinct();
  const games = rows.games();
  const all = Math.max(total ?? 0, distinct);
  // When the total changed, the rows may be the wrong ones though their number is right.
  const complete = games.length === all && !moved;
  const shifted = moved || (distinct < offset && distinct < all);
  return { games, total: all, complete, shifted };
}
