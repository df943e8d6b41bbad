import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Client } from './client.ts';
import type { Progress } from './fetchCompletionProgress.ts';
import { mergeFront } from './mergeFront.ts';
import { createPager, type ListOptions } from './pager.ts';
import { createRowCollector } from './rowCollector.ts';

/** Rows of the first call: more than a player moves in a day. */
const ROWS = 100;
/** After so long the first call asks for as many rows as the upstream allows, ms. */
const LONG_AGO_MS = 24 * 3_600_000;
/** Calls after which a walk is no more expensive: it reads two pages at a time. */
const MAX_PAGES = 3;

/**
 * Reads the front of a known player's list and lays it over the known rows, as the upstream's order
 * allows: a row that moved is in front of all that did not.
 * @param id a username or a ULID
 * @returns null where the rows do not fit, and the whole list has to be read; `whole` tells that the
 *   front was all of it
 * @throws UpstreamFault
 */
export async function fetchFront(
  client: Client,
  id: string,
  known: Snapshot,
  options: ListOptions,
): Promise<(Progress & { whole: boolean }) | null> {
  const fetchRows = createPager(client, id, options);
  const rows = createRowCollector();
  const isLongAgo = client.clock.now() - known.takenAt > LONG_AGO_MS;
  let offset = 0;
  let total: number | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { Total, Results } = await fetchRows(offset, page > 0 || isLongAgo ? undefined : ROWS);
    if (Total === null || (total !== null && Total !== total)) return null;
    total = Total;
    rows.add(Results);
    offset += Results.length;
    const games = rows.games();
    // A row came twice, or cannot be read.
    if (games.length !== offset) return null;
    if (offset === total) return { games, total, complete: true, whole: true };
    if (offset > total || Results.length === 0 || options.signal?.aborted) return null;
    const merged = mergeFront(known.games, games, total);
    if (merged === 'misfit') return null;
    if (merged !== 'unanchored') return { games: merged, total, complete: true, whole: false };
  }
  return null;
}
