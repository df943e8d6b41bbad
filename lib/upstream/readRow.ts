import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { type WireRow, wireRow } from './wire.ts';

const FIELDS = Object.keys(wireRow.shape) as (keyof WireRow)[];

/**
 * Reads one row of a list, repairing values with an obvious meaning. Logs each kind of odd row once per
 * process, without its values.
 * @returns null where the row is unreadable
 */
export function readRow(raw: unknown): WireRow | null {
  const read = wireRow.safeParse(raw);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? 'row');
    logOddRow('left out', field, field === 'row' ? raw : getValue(raw, field));
    return null;
  }
  for (const field of FIELDS) {
    const value = getValue(raw, field);
    if (value !== read.data[field]) logOddRow('repaired', field, value);
  }
  return read.data;
}

/** The id of a row that is otherwise unreadable; null where the id is unreadable too. */
export function readRowId(raw: unknown): number | null {
  return wireRow.shape.GameID.safeParse(getValue(raw, 'GameID')).data ?? null;
}

function getValue(raw: unknown, field: string): unknown {
  return typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : undefined;
}

function logOddRow(outcome: 'left out' | 'repaired', field: string, value: unknown): void {
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
