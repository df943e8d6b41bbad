import { expect, test } from 'vitest';
import { compareRows } from './compareRows.ts';
import { demoPlayers } from './demoPlayers.ts';
import { makeDemoPlayers } from './makeDemoPlayers.ts';
import type { Player, ProgressRow } from './types.ts';

const today = Date.UTC(2026, 10, 23);
const players = makeDemoPlayers('test', today);

function rowsOf(name: string): readonly ProgressRow[] {
  const player = players.find(({ profile }) => profile.User === name);
  if (!player) throw new Error(`no player ${name}`);
  return player.rows;
}

const tally = (rows: readonly ProgressRow[], kind: string | null): number =>
  rows.filter((row) => row.HighestAwardKind === kind).length;

const isSubset = (row: ProgressRow): boolean => row.Title.includes('[Subset - ');

const generated = players.filter(({ profile }) => profile.User !== 'FixtureRows');

test('MaxMilyin comes first and has the numbers of the mock', () => {
  expect(demoPlayers[0]?.name).toBe('MaxMilyin');
  const rows = rowsOf('MaxMilyin');
  expect(rows).toHaveLength(1287);
  expect(tally(rows, 'mastered')).toBe(817);
  expect(tally(rows, 'completed')).toBe(30);
  expect(tally(rows, 'beaten-hardcore')).toBe(141);
  expect(tally(rows, 'beaten-softcore')).toBe(38);
  const open = rows.filter((row) => row.HighestAwardKind === null);
  expect(open.filter(isSubset)).toHaveLength(24);
  expect(open.filter((row) => !isSubset(row))).toHaveLength(237);
});

test.each([
  ['EveryCartEver', 10_432],
  ['FirstCoin', 3],
  ['EmptySlot', 0],
])('%s has %i games', (name, count) => {
  expect(rowsOf(name)).toHaveLength(count);
});

test('FirstCoin has no award; MovingGoalposts has revised and retired sets', () => {
  expect(rowsOf('FirstCoin').every((row) => row.HighestAwardKind === null)).toBe(true);
  const rows = rowsOf('MovingGoalposts');
  const revised = rows.filter(
    (row) => row.HighestAwardKind === 'mastered' && (row.NumAwarded ?? 0) < row.MaxPossible,
  );
  const retired = rows.filter((row) => row.MaxPossible === 0 && row.HighestAwardKind !== null);
  expect(revised.length).toBeGreaterThan(5);
  expect(retired.length).toBeGreaterThan(5);
});

test('no player has a game twice, and rows are in the upstream’s order', () => {
  for (const { rows } of players) {
    expect(new Set(rows.map((row) => row.GameID)).size).toBe(rows.length);
    const unordered = rows.filter((row, i) => {
      const before = rows[i - 1];
      return before !== undefined && compareRows(before, row) > 0;
    });
    expect(unordered).toEqual([]);
  }
});

test('ties in time are ordered by share, hardcore share, size and title; null dates come last', () => {
  const row = (change: Partial<ProgressRow>): ProgressRow => ({
    ...(rowsOf('MaxMilyin')[0] as ProgressRow),
    MostRecentAwardedDate: '2026-01-01T00:00:00+00:00',
    MaxPossible: 50,
    NumAwarded: 10,
    NumAwardedHardcore: 5,
    ...change,
  });
  const expected = [
    row({ Title: 'later', MostRecentAwardedDate: '2026-01-02T00:00:00+00:00', NumAwarded: 1 }),
    row({ Title: 'share', NumAwarded: 11 }),
    row({ Title: 'hardcore', NumAwardedHardcore: 6 }),
    row({ Title: 'size', MaxPossible: 100, NumAwarded: 20, NumAwardedHardcore: 10 }),
    row({ Title: 'title A' }),
    row({ Title: 'title B' }),
    row({ Title: 'retired', MaxPossible: 0, NumAwarded: 0, NumAwardedHardcore: 0 }),
    row({ Title: 'no date', MostRecentAwardedDate: null, NumAwarded: 50 }),
  ];
  expect([...expected].reverse().sort(compareRows)).toEqual(expected);
});

/** What is implausible about a row. */
function flaws(row: ProgressRow): string[] {
  const { MaxPossible, NumAwardedHardcore, HighestAwardKind: kind } = row;
  const unlocked = row.NumAwarded ?? 0;
  const recent = Date.parse(row.MostRecentAwardedDate ?? '');
  const awarded = Date.parse(row.HighestAwardDate ?? row.MostRecentAwardedDate ?? '');
  const checks: [string, boolean][] = [
    [
      'a date without a kind, or a kind without',
      (row.HighestAwardDate === null) !== (kind === null),
    ],
    ['more hardcore than any', NumAwardedHardcore > unlocked],
    ['more than possible', unlocked > MaxPossible],
    ['retired without an award', MaxPossible === 0 && kind === null],
    ['nothing unlocked', MaxPossible > 0 && unlocked === 0],
    ['out of time', !(recent < today && recent >= Date.UTC(2013, 5, 1))],
    ['awarded after the last unlock', !(awarded <= recent)],
  ];
  return checks.flatMap(([flaw, holds]) => (holds ? [`${row.Title}: ${flaw}`] : []));
}

test('generated rows are plausible', () => {
  const rows = generated.flatMap((player) => player.rows);
  expect(rows.length).toBeGreaterThan(12_000);
  expect(rows.flatMap(flaws)).toEqual([]);
});

test('a showcase player played yesterday', () => {
  for (const { rows } of generated.filter((player) => player.rows.length > 0)) {
    expect(today - Date.parse(rows[0]?.MostRecentAwardedDate ?? '')).toBeLessThanOrEqual(
      86_400_000,
    );
  }
});

test('the same seed and day give the same players, another seed gives others', () => {
  const again = makeDemoPlayers('test', today);
  const other = makeDemoPlayers('other', today);
  expect(again).toEqual(players);
  const titles = (list: Player[]) => list[0]?.rows.map((row) => row.Title).join();
  expect(titles(other)).not.toEqual(titles(players));
});

test('FixtureRows has every odd kind of row', () => {
  const rows = rowsOf('FixtureRows');
  const has = (test: (row: ProgressRow) => boolean): boolean => rows.some(test);
  expect(has((r) => r.NumAwarded === null)).toBe(true);
  expect(has((r) => r.ImageIcon === null)).toBe(true);
  expect(rows.at(-1)?.MostRecentAwardedDate).toBeNull();
  expect(has((r) => r.HighestAwardKind === 'beaten-casual')).toBe(true);
  expect(has((r) => r.HighestAwardKind === 'perfected')).toBe(true);
  expect(has((r) => r.ConsoleID === 102)).toBe(true);
  expect(has((r) => r.ConsoleID === 250)).toBe(true);
  expect(has((r) => r.MaxPossible === 0 && r.HighestAwardKind !== null)).toBe(true);
  expect(has((r) => r.NumAwarded === 199 && r.MaxPossible === 200)).toBe(true);
  expect(has((r) => r.Title === 'Puyo Puyo~n')).toBe(true);
});
