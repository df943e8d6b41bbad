import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FetchPlan, fetchSnapshot } from './fetchSnapshot.ts';
import { fromGame } from './gameRow.ts';
import { type Change, startChangingList } from './testing/changingList.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import { clientAt } from './testing/parts.ts';

const HOUR = 3_600_000;
const WALK: FetchPlan = { walk: true, identify: true, reason: 'visit' };
const FRONT: FetchPlan = { walk: false, identify: false, reason: 'visit' };

/** A player who was read once, and what a later read costs and gives. */
async function setUp(count: number, apart = 60) {
  const list = await startChangingList(count, apart);
  const clock = createFakeClock();
  const client = clientAt(list.url, clock);
  const read = async (known: Parameters<typeof fetchSnapshot>[1]['known'], plan: FetchPlan) => {
    const target = { name: 'somebody', names: ['somebody'], ulid: null, known, plan };
    const fetched = await fetchSnapshot(client, target, { priority: 'first' });
    if (fetched.kind !== 'found') throw new Error('not found');
    return fetched.snapshot;
  };
  let known = await read(null, WALK);
  return {
    list,
    clock,
    known: () => known,
    /** Reads the player again. @returns the calls that it took */
    async refresh(plan = FRONT) {
      list.calls.length = 0;
      known = await read(known, plan);
      return [...list.calls];
    },
    expectSame: () => expect(known.games.map(fromGame)).toEqual(list.rows()),
    [Symbol.asyncDispose]: list[Symbol.asyncDispose],
  };
}

test.each<[string, Change[]]>([
  ['nothing', []],
  ['an unlock in an old game', [{ kind: 'unlock', place: 1200 }]],
  ['an award', [{ kind: 'award', place: 640 }]],
  ['a new game', [{ kind: 'new' }]],
  ['a title changed in front', [{ kind: 'retitle', place: 3 }]],
  ['a title changed in the last row of the front', [{ kind: 'retitle', place: 99 }]],
  [
    'several at once',
    [
      { kind: 'unlock', place: 7 },
      { kind: 'pass', seconds: 40 },
      { kind: 'award', place: 1286 },
      { kind: 'new' },
      { kind: 'unlock', place: 300 },
    ],
  ],
])('after %s the rows are right with one call', async (_what, changes) => {
  await using player = await setUp(1287);
  player.list.apply({ kind: 'pass', seconds: 600 });
  for (const change of changes) player.list.apply(change);
  expect(await player.refresh()).toEqual(['0-100']);
  player.expectSame();
  expect(player.known()).toMatchObject({ complete: true, total: player.list.rows().length });
});

test.each<[string, Change[]]>([
  ['a vanished game', [{ kind: 'vanish', place: 900 }]],
  ['a reset that goes back', [{ kind: 'reset', place: 5, seconds: 30_000 }]],
  ['a vanished game and a new one', [{ kind: 'vanish', place: 5 }, { kind: 'new' }]],
])('after %s the list is walked', async (_what, changes) => {
  await using player = await setUp(1287);
  for (const change of changes) player.list.apply(change);
  const calls = await player.refresh();
  expect(calls.toSorted()).toEqual(['0-100', '0-500', '1000-1500', '500-1000', 'Summary']);
  player.expectSame();
});

test('10,432 games take one call, and a player of 80 games is read whole', async () => {
  await using large = await setUp(10_432);
  large.list.apply({ kind: 'unlock', place: 10_000 });
  expect(await large.refresh()).toEqual(['0-100']);
  large.expectSame();
  await using small = await setUp(80);
  const { walkedAt } = small.known().reading;
  await small.clock.pass(HOUR);
  small.list.apply({ kind: 'revise', place: 70 });
  expect(await small.refresh()).toEqual(['0-100']);
  small.expectSame();
  expect(small.known().reading.walkedAt).toBe(walkedAt + HOUR);
});

test('a day later the first call asks for more rows', async () => {
  await using player = await setUp(1287);
  await player.clock.pass(25 * HOUR);
  for (let place = 400; place < 520; place += 1) player.list.apply({ kind: 'unlock', place });
  expect(await player.refresh()).toEqual(['0-500']);
  player.expectSame();
});

test('without an anchor in the first rows it reads on', async () => {
  await using player = await setUp(1287);
  for (let place = 300; place < 420; place += 1) {
    player.list.apply({ kind: 'pass', seconds: 1 });
    player.list.apply({ kind: 'unlock', place });
  }
  expect(await player.refresh()).toEqual(['0-100', '100-600']);
  player.expectSame();
});

test('a revised set behind the front is seen by the next walk only', async () => {
  await using player = await setUp(1287);
  player.list.apply({ kind: 'revise', place: 900 });
  expect(await player.refresh()).toEqual(['0-100']);
  expect(player.known().games.map(fromGame)).not.toEqual(player.list.rows());
  const { walkedAt, identifiedAt } = player.known().reading;
  expect(player.known().takenAt).toBeGreaterThanOrEqual(walkedAt);
  await player.refresh({ ...WALK, reason: 'update' });
  player.expectSame();
  expect(player.known().reading).toMatchObject({ reason: 'update' });
  expect(player.known().reading.identifiedAt).toBeGreaterThanOrEqual(identifiedAt);
});

test('with identity due it is read beside the front', async () => {
  await using player = await setUp(1287);
  await player.clock.pass(HOUR);
  const calls = await player.refresh({ ...FRONT, identify: true });
  expect(calls.toSorted()).toEqual(['0-100', 'Summary']);
  const { takenAt, reading } = player.known();
  expect(reading).toEqual({ walkedAt: takenAt - HOUR, identifiedAt: takenAt, reason: 'visit' });
});

test('a walk that is due only with calls to spare is made then', async () => {
  await using player = await setUp(120);
  expect(await player.refresh({ ...FRONT, walk: 'if-quiet' })).toContain('0-500');
});

const place = fc.nat(400);
/** What moves a row to the front, adds one there, or changes one there. */
const seen = fc.oneof(
  fc.record({ kind: fc.constantFrom('unlock' as const, 'award' as const), place }),
  fc.record({ kind: fc.constant('retitle' as const), place: fc.nat(40) }),
  fc.constant<Change>({ kind: 'new' }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(3) }),
);
/** What needs a walk. */
const walked = fc.oneof(
  fc.record({ kind: fc.constant('vanish' as const), place }),
  fc.record({ kind: fc.constant('reset' as const), place: fc.nat(40), seconds: fc.nat(20_000) }),
);
const history = (change: fc.Arbitrary<Change>) =>
  fc.array(fc.array(change, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

test('any history of unlocks, awards, new games and titles: one call each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 101, max: 400 }), history(seen), async (count, visits) => {
      await using player = await setUp(count);
      for (const changes of visits) {
        for (const change of changes) player.list.apply(change);
        expect(await player.refresh()).toHaveLength(1);
        player.expectSame();
      }
    }),
    { numRuns: 60 },
  );
});

test('any history at all, rows of one second included: the rows are the upstream’s', async () => {
  const apart = fc.constantFrom(0, 0.01, 0.2, 1, 60);
  const count = fc.integer({ min: 0, max: 700 });
  const change = fc.oneof({ weight: 4, arbitrary: seen }, { weight: 1, arbitrary: walked });
  await fc.assert(
    fc.asyncProperty(count, apart, history(change), async (rows, gap, visits) => {
      await using player = await setUp(rows, gap);
      for (const changes of visits) {
        // A game that is unlocked and reset between two refreshes may end behind the front, where only a
        // walk sees it.
        const [resets, others] = [true, false].map((reset) =>
          changes.filter(({ kind }) => (kind === 'reset') === reset),
        );
        for (const each of [...(resets ?? []), ...(others ?? [])]) player.list.apply(each);
        await player.refresh();
        player.expectSame();
      }
    }),
    { numRuns: 80 },
  );
});
