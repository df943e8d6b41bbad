import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Errand } from './budget.ts';
import type { Client } from './client.ts';
import { wait } from './clock.ts';
import { createRowCount } from './rowCount.ts';
import { turnAfter } from './turns.ts';
import { type WireProgress, wireProgress } from './wire.ts';

/** Some three times of all the sets there are. */
const MOST_ROWS = 50_000;
/** However small the pages are. */
const MOST_PAGES = 1000;
/** How often one walk tries a page again. */
const SECOND_TRIES = 3;
/** The longest Retry-After that a walk sits out, s. */
const LONGEST_WAIT = 120;

export interface Progress {
  games: Game[];
  /** How many rows there are: as the upstream says, or as many as it sent where those are more. */
  total: number;
  /** Whether `games` is all of them. */
  complete: boolean;
}

export interface Walk extends Errand {
  /** Told after each page: distinct rows so far, rows there are. */
  onProgress?: (fetched: number, total: number) => void;
  /** Ends the walk before its next page. */
  signal?: AbortSignal;
}

interface Round extends Progress {
  /** The list changed under us. */
  shifted: boolean;
}

/**
 * Reads a player's whole list, page after page. An unlock between two calls shifts the rows, so
 * rows seen twice are dropped, and a list that was seen to shift is read once more. A row that
 * cannot be read is left out and counted in `total`.
 * @param id a username or a ULID
 * @throws UpstreamFault
 */
export async function fetchCompletionProgress(
  client: Client,
  id: string,
  walk: Walk,
): Promise<Progress> {
  const fetchRows = createPager(client, id, walk);
  const first = await walkOnce(fetchRows, walk, true);
  const again = first.shifted && !walk.signal?.aborted;
  const { games, total, complete } = again ? await walkOnce(fetchRows, walk, false) : first;
  return { games, total, complete };
}

/** A page, and how many rows it could have had. */
type Page = WireProgress & { asked: number };
type FetchRows = (offset: number) => Promise<Page>;

async function walkOnce(fetchRows: FetchRows, walk: Walk, mayRestart: boolean): Promise<Round> {
  const rows = createRowCount();
  let total: number | null = null;
  let moved = false;
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { Total, Results, asked } = await fetchRows(offset);
    moved ||= page > 0 && Total !== total;
    total = Total;
    const news = rows.add(Results);
    offset += Results.length;
    walk.onProgress?.(rows.distinct(), Math.max(total ?? 0, offset));
    if (Results.length === 0 || walk.signal?.aborted) break;
    // Without a total, or with one that cannot be right, the list ends where no other rows come.
    if (total === null || total < offset ? !news : offset >= total) break;
    if (moved && mayRestart) break;
    if (page + 1 >= MOST_ROWS / asked) break;
  }
  const distinct = rows.distinct();
  const games = rows.games();
  const all = Math.max(total ?? 0, distinct);
  // While the total moves, as many rows as there are may still be the wrong ones.
  const complete = games.length === all && !moved;
  const shifted = moved || (distinct < offset && distinct < all);
  return { games, total: all, complete, shifted };
}

/** Fetches pages; from the second one on, a page that fails is tried again rather than the list. */
function createPager(client: Client, id: string, walk: Walk): FetchRows {
  let tries = SECOND_TRIES;
  let begun = false;

  /** @returns null where the upstream takes smaller pages only */
  async function fetchOnce(offset: number): Promise<Page | null> {
    const asked = client.pageLimit.rows();
    let lowered = false;
    const answer = await client.call(
      {
        endpoint: 'API_GetUserCompletionProgress.php',
        params: { u: id, c: asked, o: offset },
        schema: wireProgress,
        onInvalid(body) {
          lowered = client.pageLimit.lower(asked, body);
          return lowered;
        },
      },
      { turn: begun ? turnAfter(walk.turn) : walk.turn, onWait: walk.onWait },
    );
    if (lowered) return null;
    begun = true;
    return { ...(answer ?? { Total: 0, Results: [] }), asked };
  }

  const fetchRows: FetchRows = async (offset) => {
    try {
      return (await fetchOnce(offset)) ?? (await fetchRows(offset));
    } catch (error) {
      const ms = begun && !walk.signal?.aborted && tries-- > 0 ? pauseAfter(error) : null;
      if (ms === null) throw error;
      walk.onWait?.(ms);
      await wait(client.clock, ms);
      return fetchRows(offset);
    }
  };
  return fetchRows;
}

/** How long to wait before a page is tried again, ms; null when that is no use. */
function pauseAfter(error: unknown): number | null {
  if (!(error instanceof UpstreamFault)) return null;
  const seconds = error.retryAfter ?? (error.kind === 'unavailable' ? 1 : null);
  return seconds === null || seconds > LONGEST_WAIT ? null : seconds * 1000;
}
