import { z } from 'zod';
import { HIDERS, type HiddenPlayer } from './hiddenPlayer.ts';

/** How long a removed entry is remembered, so that no other instance adds it again, ms. */
export const TOMBSTONE_MS = 30 * 86_400_000;

/** An entry as it is stored; also a removed one. */
export const hiddenRow = z.object({
  id: z.string(),
  by: z.enum(HIDERS),
  ulid: z.string().nullable(),
  names: z.array(z.string()),
  checkedAt: z.number(),
  /** When it was last changed, ms since the epoch. Of two versions the later one wins. */
  at: z.number(),
  /** Whether it was removed. Then it contains nothing about the player. */
  gone: z.boolean(),
});
export type HiddenRow = z.output<typeof hiddenRow>;

/** The entries that were not removed. */
export function getEntries(rows: readonly HiddenRow[]): HiddenPlayer[] {
  return rows
    .filter(({ gone }) => !gone)
    .map(({ by, ulid, names, checkedAt }) => ({ by, ulid, names, checkedAt }));
}

/** Removes an entry: of the row only its id stays. */
const toTombstone = (row: HiddenRow, now: number): HiddenRow => ({
  ...row,
  ...{ ulid: null, names: [], checkedAt: 0, at: now, gone: true },
});

/**
 * Applies a changed list of entries to the rows. An entry that continues keeps its id.
 * @param makeId returns a new id
 */
export function changeRows(
  rows: readonly HiddenRow[],
  list: readonly HiddenPlayer[],
  now: number,
  makeId: () => string,
): HiddenRow[] {
  const left = new Set(rows.filter(({ gone }) => !gone));
  const kept = list.map((entry) => {
    const row = [...left].find((one) => continues(one, entry));
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
  return [...before, ...[...left].map((row) => toTombstone(row, now)), ...kept];
}

/** Merges two lists by the later version of each row, without entries removed long ago. */
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

const continues = (row: HiddenRow, { by, ulid, names }: HiddenPlayer) =>
  row.by === by && (ulid === null ? row.names[0] === names[0] : row.ulid === ulid);

const isSame = (row: HiddenRow, entry: HiddenPlayer) =>
  JSON.stringify(getEntries([row])[0]) ===
  JSON.stringify({
    by: entry.by,
    ulid: entry.ulid,
    names: entry.names,
    checkedAt: entry.checkedAt,
  });
