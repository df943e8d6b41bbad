import { z } from 'zod';
import { HIDERS, type HiddenPlayer } from './hiddenPlayer.ts';

/** How long it is known that an entry was taken out, so that nobody hands it in again, ms. */
export const TOMBSTONE_MS = 30 * 86_400_000;

/** An entry as it is stored, also one that was taken out. */
export const hiddenRow = z.object({
  id: z.string(),
  by: z.enum(HIDERS),
  ulid: z.string().nullable(),
  names: z.array(z.string()),
  checkedAt: z.number(),
  /** When it was changed last, ms since the epoch: of two the later one counts. */
  at: z.number(),
  /** Whether it was taken out; then nothing of the player stands in it. */
  gone: z.boolean(),
});
export type HiddenRow = z.output<typeof hiddenRow>;

/** The entries that are there. */
export function getEntries(rows: readonly HiddenRow[]): HiddenPlayer[] {
  return rows
    .filter(({ gone }) => !gone)
    .map(({ by, ulid, names, checkedAt }) => ({ by, ulid, names, checkedAt }));
}

/** Takes everything out of a row but that it is gone. */
const takenOut = (row: HiddenRow, now: number): HiddenRow => ({
  ...row,
  ...{ ulid: null, names: [], checkedAt: 0, at: now, gone: true },
});

/**
 * The rows after a change of the entries: one that goes on keeps its id.
 * @param makeId gives an id that is nobody's yet
 */
export function changeRows(
  rows: readonly HiddenRow[],
  list: readonly HiddenPlayer[],
  now: number,
  makeId: () => string,
): HiddenRow[] {
  const left = new Set(rows.filter(({ gone }) => !gone));
  const kept = list.map((entry) => {
    const row = [...left].find((one) => goesOn(one, entry));
    if (row) left.delete(row);
    if (row && isSame(row, entry)) return row;
    const { by, ulid, names, checkedAt } = entry;
    return {
      id: row?.id ?? makeId(),
      by,
      ulid,
      names: [...names],
      checkedAt,
      at: now,
      gone: false,
    };
  });
  const before = rows.filter(({ gone, at }) => gone && now - at < TOMBSTONE_MS);
  return [...before, ...[...left].map((row) => takenOut(row, now)), ...kept];
}

/** Of two lists of rows the later state of each; nothing of what was taken out long ago. */
export function mergeRows(
  ours: readonly HiddenRow[],
  theirs: readonly HiddenRow[],
  now: number,
): HiddenRow[] {
  const rows = new Map(ours.map((row) => [row.id, row]));
  for (const row of theirs) {
    const known = rows.get(row.id);
    if (!known || row.at > known.at) rows.set(row.id, row);
  }
  return [...rows.values()].filter(({ gone, at }) => !gone || now - at < TOMBSTONE_MS);
}

const goesOn = (row: HiddenRow, { by, ulid, names }: HiddenPlayer) =>
  row.by === by && (ulid === null ? row.names[0] === names[0] : row.ulid === ulid);

const isSame = (row: HiddenRow, entry: HiddenPlayer) =>
  JSON.stringify(getEntries([row])[0]) ===
  JSON.stringify({
    by: entry.by,
    ulid: entry.ulid,
    names: entry.names,
    checkedAt: entry.checkedAt,
  });
