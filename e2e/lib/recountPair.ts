import type { RawRow } from './recount.ts';

/* Two players compared, counted from the upstream's raw rows without any of the site's code. */

/** Ascending; an unknown kind is above none and below all others. */
const RANKS: Record<string, number> = {
  'beaten-softcore': 2,
  'beaten-casual': 2,
  'beaten-hardcore': 3,
  completed: 4,
  mastered: 5,
};
const rankOf = ({ HighestAwardKind: kind }: RawRow) => (kind ? (RANKS[kind] ?? 1) : 0);

/** What decides who is ahead, most important first. */
const standing = (row: RawRow) => [rankOf(row), row.NumAwardedHardcore ?? 0, row.NumAwarded ?? 0];

const isMastered = (row: RawRow | undefined) => row?.HighestAwardKind === 'mastered';

export function recountPair(a: readonly RawRow[], b: readonly RawRow[]) {
  const ofA = new Map(a.map((row) => [row.GameID, row]));
  const ofB = new Map(b.map((row) => [row.GameID, row]));
  const lead = { a: 0, b: 0, even: 0, both: 0 };
  for (const [id, row] of ofA) {
    const other = ofB.get(id);
    if (!other) continue;
    const [x, y] = [standing(row), standing(other)];
    const at = x.findIndex((value, i) => value !== y[i]);
    if (at < 0) lead.even += 1;
    else if ((x[at] ?? 0) > (y[at] ?? 0)) lead.a += 1;
    else lead.b += 1;
    if (isMastered(row) && isMastered(other)) lead.both += 1;
  }
  const only = (rows: readonly RawRow[], others: ReadonlyMap<number, RawRow>) =>
    rows.filter((row) => isMastered(row) && !isMastered(others.get(row.GameID))).length;
  return { lead, shared: lead.a + lead.b + lead.even, only: [only(a, ofB), only(b, ofA)] };
}
