import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromGame, toGame } from './gameRow.ts';
import { readRow } from './readRow.ts';
import { makeProfile, makeRow } from './testing/parts.ts';
import { toPlayer } from './toPlayer.ts';
import { type WireRow, wireProfile, wireProgress, wireRow } from './wire.ts';

/** `upstream.md`, section 11. */
const ROWS: Partial<WireRow>[] = [
  { HighestAwardKind: 'mastered', NumAwarded: 40, MaxPossible: 50 },
  { HighestAwardKind: 'completed', NumAwarded: 50, NumAwardedHardcore: 20 },
  { HighestAwardKind: 'beaten-hardcore', NumAwarded: 0, MaxPossible: 0, NumAwardedHardcore: 0 },
  { NumAwarded: 49, MaxPossible: 50 },
  { NumAwarded: null, MostRecentAwardedDate: null, HighestAwardDate: null, ImageIcon: null },
  { HighestAwardKind: 'beaten-casual' },
  { HighestAwardKind: 'perfected' },
  { Title: "~Homebrew~ ~Demo~ Bob's Game" },
  { Title: '~Hack~ X [Subset - Bonus]' },
  { Title: null, ConsoleName: null },
  { ConsoleID: 102 },
  { ConsoleID: 9999 },
];

test('recorded rows parse, and unknown fields pass', () => {
  const Results = ROWS.map((row, index) => ({ ...makeRow(index + 1, row), New: { field: 1 } }));
  const page = wireProgress.parse({ Count: Results.length, Total: 12, Results, Newer: true });
  const games = page.Results.flatMap((row) => readRow(row) ?? []).map(toGame);
  expect(games.map((game) => game.award).slice(0, 7)).toEqual([
    'mastered',
    'completed',
    'beaten-hardcore',
    null,
    null,
    'beaten-softcore',
    'other',
  ]);
  expect(games[6]?.awardName).toBe('perfected');
});

test.each([
  ['GameID', 'five'],
  ['GameID', 0],
  ['Title', undefined],
  ['MaxPossible', null],
  ['MaxPossible', 1e300],
  ['NumAwarded', -1],
  ['MostRecentAwardedDate', 'yesterday'],
  ['HighestAwardKind', undefined],
])('a row whose %s is %s does not', (field, value) => {
  expect(wireRow.safeParse({ ...makeRow(1), [field]: value }).success).toBe(false);
});

const text = fc.option(fc.string());
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const count = fc.nat(100_000);
const date = fc.option(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((at) => at.toISOString()),
);
const kinds = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'beaten-casual', 'x'];
const anyRow = fc.record<WireRow>({
  GameID: id,
  Title: text,
  ImageIcon: text,
  ConsoleID: id,
  ConsoleName: text,
  MaxPossible: count,
  NumAwarded: fc.option(count),
  NumAwardedHardcore: count,
  MostRecentAwardedDate: date,
  HighestAwardKind: fc.option(fc.constantFrom(...kinds)),
  HighestAwardDate: date,
});

test('a row can be converted back with its fields in order', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const back = fromGame(toGame(wireRow.parse(row)));
      expect(JSON.stringify(back)).toBe(JSON.stringify(row));
    }),
  );
});

test('a profile is converted', () => {
  const profile = makeProfile('MaxMilyin', { ULID: '01h2xcejqtf2nbrexx3vqjhp41', Permissions: -1 });
  expect(toPlayer(wireProfile.parse(profile))).toEqual({
    name: 'MaxMilyin',
    ulid: '01H2XCEJQTF2NBREXX3VQJHP41',
    avatar: '/UserPic/MaxMilyin.png',
    memberSince: '2016-01-02T00:43:04.000Z',
    points: 10,
    casualPoints: 5,
    retroPoints: 20,
    motto: '',
    banned: true,
    untracked: false,
    rank: null,
    totalRanked: null,
  });
});

test.each([
  ['TotalPoints', '1234', { points: 1234 }],
  ['TotalPoints', {}, { points: 0 }],
  ['TotalSoftcorePoints', -3, { casualPoints: 0 }],
  ['TotalTruePoints', null, { retroPoints: 0 }],
  ['Permissions', '-1', { banned: true }],
  ['Permissions', 'banned', { banned: false }],
  ['ULID', 5, { ulid: null }],
  ['UserPic', [], { avatar: null }],
  ['Motto', 'So \ud83d', { motto: 'So \ufffd' }],
  ['Motto', 7, { motto: '' }],
  ['MemberSince', '0000-00-00 00:00:00', { memberSince: null }],
  ['MemberSince', '2016-01-02T00:43:04', { memberSince: '2016-01-02T00:43:04.000Z' }],
  ['User', 12345, { name: '12345' }],
])('a profile whose %s is %j', (field, value, expected) => {
  const profile = makeProfile('MaxMilyin', { [field]: value });
  expect(toPlayer(wireProfile.parse(profile))).toMatchObject(expected);
});

test('a date without a kind is not an award, and the endpoint returns it unchanged', () => {
  const row = makeRow(1, {
    MostRecentAwardedDate: '2023-12-31 23:30:00',
    HighestAwardDate: '2026-08-20T10:00:00+00:00',
  });
  const game = toGame(row);
  expect(game).toMatchObject({ lastUnlock: '2023-12-31T23:30:00+00:00', awardDate: null });
  expect(fromGame(game)).toEqual(row);
});

test('a minimal profile is accepted', () => {
  expect(toPlayer(wireProfile.parse({ User: 'ab' }))).toEqual({
    name: 'ab',
    ulid: null,
    avatar: null,
    memberSince: null,
    points: 0,
    casualPoints: 0,
    retroPoints: 0,
    motto: '',
    banned: false,
    untracked: false,
    rank: null,
    totalRanked: null,
  });
  expect(toPlayer(wireProfile.parse({ User: 'ab', ULID: '0'.repeat(26) })).ulid).toBeNull();
  expect(wireProfile.safeParse({ User: '../etc' }).success, 'a name becomes a path').toBe(false);
});
