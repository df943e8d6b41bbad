/*
 * The numbers of a player, counted from the upstream's raw rows without any of the site's code, to
 * compare pages with.
 */

/** A row from the endpoint; only the fields needed for counting. */
export interface RawRow {
  GameID: number;
  Title: string | null;
  ConsoleID: number;
  MaxPossible: number;
  NumAwarded: number | null;
  NumAwardedHardcore: number | null;
  HighestAwardKind: string | null;
  HighestAwardDate: string | null;
  MostRecentAwardedDate: string | null;
}

/** Reads a player's whole list from an endpoint, page by page. */
export async function readRows(apiUrl: string, player: string): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for (;;) {
    const query = new URLSearchParams({ u: player, y: 'raw', c: '500', o: String(rows.length) });
    const answer = await fetch(`${apiUrl}/API_GetUserCompletionProgress.php?${query}`);
    const { Total, Results } = (await answer.json()) as { Total: number; Results: RawRow[] };
    rows.push(...Results);
    if (rows.length >= Total || Results.length === 0) return rows;
  }
}

/** The counters by the rules of counting. */
export function recount(rows: readonly RawRow[]) {
  const of = (...kinds: string[]) =>
    rows.filter((row) => kinds.includes(row.HighestAwardKind ?? '')).length;
  const known = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'beaten-casual'];
  const bare = rows.filter((row) => row.HighestAwardKind === null);
  return {
    played: rows.length,
    mastered: of('mastered'),
    completed: of('completed'),
    beaten: of('beaten-hardcore'),
    beatenCasual: of('beaten-softcore', 'beaten-casual'),
    other: rows.filter((row) => row.HighestAwardKind && !known.includes(row.HighestAwardKind))
      .length,
    unfinished: bare.filter((row) => !(row.Title ?? '').includes('[Subset - ')).length,
  };
}

/** Further numbers of the summary. */
export function recountMore(rows: readonly RawRow[]) {
  const sum = (read: (row: RawRow) => number | null) =>
    rows.reduce((all, row) => all + (read(row) ?? 0), 0);
  return {
    achievements: sum((row) => row.NumAwarded),
    hardcoreAchievements: sum((row) => row.NumAwardedHardcore),
    systems: new Set(rows.map((row) => row.ConsoleID)).size,
    retired: rows.filter((row) => row.MaxPossible === 0).length,
    revised: rows.filter(
      (row) =>
        ['mastered', 'completed'].includes(row.HighestAwardKind ?? '') &&
        row.MaxPossible > 0 &&
        (row.NumAwarded ?? 0) < row.MaxPossible,
    ).length,
  };
}

export type Counters = ReturnType<typeof recount>;

/**
 * The counters of a profile page, from its `data-count` and `data-value` attributes. A counter that
 * is left out is 0.
 */
export function countersOf(html: string): Counters {
  const shown = new Map<string, number>();
  for (const [tag] of html.matchAll(/<[a-z]+[^>]*\sdata-count="[^>]*>/g)) {
    const name = /data-count="(\w+)"/.exec(tag)?.[1] ?? '';
    shown.set(name, Number(/data-value="(\d+)"/.exec(tag)?.[1] ?? Number.NaN));
  }
  const read = (name: keyof Counters) => shown.get(name) ?? 0;
  return {
    played: read('played'),
    mastered: read('mastered'),
    completed: read('completed'),
    beaten: read('beaten'),
    beatenCasual: read('beatenCasual'),
    other: read('other'),
    unfinished: read('unfinished'),
  };
}
