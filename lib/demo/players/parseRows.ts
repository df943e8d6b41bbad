import type { ProgressRow } from './types.ts';

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const orNull =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || check(value);

const checks: Record<keyof ProgressRow, (value: unknown) => boolean> = {
  GameID: isNumber,
  Title: isText,
  ImageIcon: orNull(isText),
  ConsoleID: isNumber,
  ConsoleName: isText,
  MaxPossible: isNumber,
  NumAwarded: orNull(isNumber),
  NumAwardedHardcore: isNumber,
  MostRecentAwardedDate: orNull(isText),
  HighestAwardKind: orNull(isText),
  HighestAwardDate: orNull(isText),
};

/** True for an object that is not null and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProgressRow(value: unknown): value is ProgressRow {
  return isRecord(value) && Object.entries(checks).every(([field, check]) => check(value[field]));
}

/**
 * Checks a list of rows and returns it unchanged, with the order of its fields.
 *
 * @throws TypeError that names the first invalid row.
 */
export function parseRows(value: unknown): readonly ProgressRow[] {
  if (!Array.isArray(value)) throw new TypeError('rows must be a list');
  return value.map((row: unknown, index) => {
    if (!isProgressRow(row)) throw new TypeError(`row ${index} is not a completion progress row`);
    return row;
  });
}
