import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { type WireRow, wireRow } from './wire.ts';

const FIELDS = Object.keys(wireRow.shape) as (keyof WireRow)[];

/**
 * Reads one row of a list. What has a plain meaning is repaired. Each kind of odd row is written to
 * the log once by a process, without what stands in it.
 * @returns null where the row cannot be read
 */
export function readRow(raw: unknown): WireRow | null {
  const read = wireRow.safeParse(raw);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? 'row');
    note('left out', field, field === 'row' ? raw : valueAt(raw, field));
    return null;
  }
  for (const field of FIELDS) {
    const value = valueAt(raw, field);
    if (value !== read.data[field]) note('repaired', field, value);
  }
  return read.data;
}

/** The id of a row that cannot be read as a whole; null where that cannot be read either. */
export function readRowId(raw: unknown): number | null {
  return wireRow.shape.GameID.safeParse(valueAt(raw, 'GameID')).data ?? null;
}

function valueAt(raw: unknown, field: string): unknown {
  return typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : undefined;
}

function note(outcome: 'left out' | 'repaired', field: string, value: unknown): void {
  const found = getTypeName(value);
  const seen = singleton('oddRows', () => new Set<string>());
  const key = `${outcome} ${field} ${found}`;
  if (seen.has(key)) return;
  seen.add(key);
  log().warn({ event: 'odd-row', outcome, field, found }, 'RetroAchievements gave an odd row');
}

function getTypeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
