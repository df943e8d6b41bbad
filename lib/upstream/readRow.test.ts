import { expect, test } from 'vitest';
import { readRow } from './readRow.ts';
import { createRowCollector } from './rowCollector.ts';
import { makeRow } from './testing/parts.ts';

test.each([
  ['GameID', '11265', 11265],
  ['MaxPossible', ' 20 ', 20],
  ['NumAwarded', '20.0', 20],
  ['Title', 1942, '1942'],
  ['Title', 'Broken \ud83d title', 'Broken \ufffd title'],
  ['ConsoleName', 'NES\udc00', 'NES\ufffd'],
  ['ConsoleName', ['NES'], null],
  ['ConsoleName', undefined, null],
  ['ImageIcon', false, null],
  ['HighestAwardKind', '', null],
  ['HighestAwardDate', 0, null],
])('%s: %j is repaired', (field, sent, read) => {
  expect(readRow({ ...makeRow(1), [field]: sent })).toEqual({ ...makeRow(1), [field]: read });
});

test.each([
  null,
  7,
  'row',
  [],
  {},
  { ...makeRow(1), Title: undefined },
  { ...makeRow(1), Title: {} },
  { ...makeRow(1), GameID: null },
  { ...makeRow(1), ConsoleID: 'seven' },
  { ...makeRow(1), MaxPossible: null },
  { ...makeRow(1), MaxPossible: 1e15 },
  { ...makeRow(1), NumAwarded: -1 },
  { ...makeRow(1), NumAwarded: 1.5 },
  { ...makeRow(1), NumAwardedHardcore: true },
  { ...makeRow(1), HighestAwardKind: 3 },
  { ...makeRow(1), HighestAwardDate: 'yesterday' },
  { ...makeRow(1), MostRecentAwardedDate: {} },
])('%j is left out', (sent) => {
  expect(readRow(sent)).toBeNull();
});

test('unreadable rows are counted once by id, and replaced by readable ones', () => {
  const rows = createRowCollector();
  expect(rows.add([makeRow(1), { GameID: 2 }, { GameID: '2' }, null])).toBe(true);
  expect(rows.distinct()).toBe(3);
  expect(rows.add([{ GameID: 1 }, { GameID: 2 }])).toBe(false);
  expect(rows.add([makeRow(2)])).toBe(false);
  expect(rows.distinct()).toBe(3);
  expect(rows.games().map(({ id }) => id)).toEqual([1, 2]);
});
