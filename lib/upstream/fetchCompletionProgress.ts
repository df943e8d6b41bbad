import { UpstreamFault } from '../domain/faults.ts';
import type { Game } from '../domain/game.ts';
import type { Errand } from './budget.ts';
import type { Client } from './client.ts';
import { wait } from './clock.ts';
import { toGame } from './toGame.ts';
import { turnAfter } from './turns.ts';
import { type WireProgress, wireProgress } from './wire.ts';

/** The upstream's largest page. Each call costs it the whole list, so few large ones. */
const PAGE = 500;
/** 50,000 rows, some three times of all the sets there are. */
const MOST_PAGES = 100;
/** How often one walk tries a page again. */
const SECOND_TRIES = 3;
/** The longest Retry-After that a walk sits out, s. */
const LONGEST_WAIT = 120;

export interface Progress {
  games: Game[];
  /** How many rows the upstream says there are. */
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
 * rows seen twice are dropped, and a list that was seen to shift is read once more.
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

type FetchRows = (offset: number) => Promise<WireProgress>;

async function walkOnce(fetchRows: FetchRows, walk: Walk, mayRestart: boolean): Promise<Round> {
  const games = new Map<number, Game>();
  let total = 0;
  let moved = false;
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { Total, Results } = await fetchRows(offset);
    moved ||= page > 0 && Total !== total;
    total = Total;
    for (const row of Results) if (!games.has(row.GameID)) games.set(row.GameID, toGame(row));
    walk.onProgress?.(games.size, total);
    offset += Results.length;
    if (Results.length === 0 || offset >= total || walk.signal?.aborted) break;
    if (moved && mayRestart) break;
  }
  // While the total moves, as many rows as there are may still be the wrong ones.
  const complete = games.size === total && !moved;
  const shifted = moved || (games.size < offset && !complete);
  return { games: [...games.values()], total, complete, shifted };
}

/** Fetches pages; from the second one on, a page that fails is tried again rather than the list. */
function createPager(client: Client, id: string, walk: Walk): FetchRows {
  let tries = SECOND_TRIES;
  let begun = false;
  const fetchRows: FetchRows = async (offset) => {
    try {
      const answer = await client.call(
        {
          endpoint: 'API_GetUserCompletionProgress.php',
          params: { u: id, c: PAGE, o: offset },
          schema: wireProgress,
        },
        { turn: begun ? turnAfter(walk.turn) : walk.turn, onWait: walk.onWait },
      );
      begun = true;
      return answer ?? { Total: 0, Results: [] };
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
