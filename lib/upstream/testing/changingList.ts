import { compareRows } from '#lib/demo/players/compareRows.ts';
import { isoDate } from '#lib/demo/players/isoDate.ts';
import type { WireRow } from '#lib/upstream/wire.ts';
import { makeProfile, makeRow } from './parts.ts';
import { sendJson, serve } from './serve.ts';

/** A row as a list of the stand-in has it. */
type Row = Parameters<typeof compareRows>[0] & WireRow;

const START = Date.UTC(2026, 7, 20, 12);

/** What can happen to a list. Places count from the front; those past the end begin again. */
export type Change =
  | { kind: 'unlock' | 'award' | 'vanish' | 'retitle' | 'revise'; place: number }
  | { kind: 'reset'; place: number; seconds: number }
  | { kind: 'new' }
  | { kind: 'pass'; seconds: number };

/**
 * A player's list that changes as RetroAchievements' does, and the server that has it.
 * @param count rows at the beginning
 * @param apart seconds from one last unlock to the next; 0 gives rows of one second
 */
export async function startChangingList(count: number, apart: number) {
  let now = START;
  let fresh = 1_000_000;
  let rows = Array.from({ length: count }, (_, index) => {
    const date = isoDate(START - Math.floor((index + 1) * apart) * 1000);
    const NumAwarded = 1 + (index % 40);
    return makeRow(index + 1, { NumAwarded, MostRecentAwardedDate: date }) as Row;
  });
  const calls: string[] = [];

  function sort(): void {
    rows = rows.toSorted(compareRows);
  }

  function put(place: number, more: Partial<Row>): void {
    const index = place % Math.max(1, rows.length);
    rows = rows.map((row, at) => (at === index ? { ...row, ...more } : row));
  }

  function apply(change: Change): void {
    const place = 'place' in change ? change.place % Math.max(1, rows.length) : 0;
    const row = rows[place];
    const date = isoDate(now);
    if (change.kind === 'pass') now += change.seconds * 1000;
    if (change.kind === 'new') {
      fresh += 1;
      rows = [...rows, makeRow(fresh, { NumAwarded: 1, MostRecentAwardedDate: date }) as Row];
    }
    if (row && change.kind === 'unlock') {
      const NumAwarded = Math.min(row.MaxPossible, (row.NumAwarded ?? 0) + 1);
      put(place, { NumAwarded, MostRecentAwardedDate: date });
    }
    if (row && change.kind === 'award') {
      const award = { HighestAwardKind: 'mastered', HighestAwardDate: date };
      put(place, { NumAwarded: row.MaxPossible, MostRecentAwardedDate: date, ...award });
    }
    if (row && change.kind === 'reset') {
      const before = Date.parse(row.MostRecentAwardedDate ?? '') - change.seconds * 1000;
      put(place, { NumAwarded: 1, MostRecentAwardedDate: isoDate(before) });
    }
    if (row && change.kind === 'retitle') put(place, { Title: `${row.Title} II` });
    if (row && change.kind === 'revise') put(place, { MaxPossible: row.MaxPossible + 7 });
    if (row && change.kind === 'vanish') rows = rows.filter((other) => other !== row);
    sort();
  }

  sort();
  const server = await serve((url, response) => {
    const endpoint = url.pathname.replace(/^.*API_GetUser|\.php$/g, '');
    const offset = Number(url.searchParams.get('o'));
    const end = offset + Number(url.searchParams.get('c'));
    calls.push(endpoint === 'CompletionProgress' ? `${offset}-${end}` : endpoint);
    if (endpoint !== 'CompletionProgress') return sendJson(response, makeProfile('Somebody'));
    const Results = rows.slice(offset, end);
    sendJson(response, { Count: Results.length, Total: rows.length, Results });
  });
  return {
    url: server.url,
    calls,
    apply,
    rows: (): readonly WireRow[] => rows,
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}
