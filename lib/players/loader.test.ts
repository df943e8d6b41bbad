import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseUlid, type Ulid } from '#lib/domain/ulid.ts';
import { parseUsername, type Username } from '#lib/domain/username.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { runAsClient } from '#lib/rateLimit/client.ts';
import { limitedClient } from '#lib/rateLimit/testing/limitedClient.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock, type FakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { rejectCall } from '#lib/upstream/toFault.ts';
import { createLoader, type LoaderParts } from './loader.ts';
import type { PurgedPlayer } from './snapshotChange.ts';
import {
  makeDated,
  makeGames,
  makeHidden,
  makePlayer,
  makeSnapshot,
  makeStore,
} from './testing/parts.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function named(text: string): Username {
  const username = parseUsername(text);
  if (!username) throw new Error('not a name');
  return username;
}

type Walk = Parameters<LoaderParts['fetch']>[1];
type Whom = Parameters<LoaderParts['fetch']>[0];

/** An upstream in the hands of a test: what it has, and whether it answers. */
interface Upstream {
  players: Map<string, Partial<Snapshot>>;
  fault: UpstreamFault | null;
  asked: string[];
  /** Runs before each answer. */
  before(walk: Walk): Promise<void>;
}

function makeUpstream(...names: string[]): Upstream {
  const players = new Map(names.map((name) => [name.toLowerCase(), { player: makePlayer(name) }]));
  return { players, fault: null, asked: [], before: async () => {} };
}

async function answerOf(upstream: Upstream, clock: FakeClock, { name, ulid }: Whom, walk: Walk) {
  upstream.asked.push(ulid ?? name);
  await upstream.before(walk);
  if (upstream.fault) throw upstream.fault;
  const all = [...upstream.players.entries()];
  const found = all.find(([key, { player }]) => (ulid ? player?.ulid === ulid : key === name));
  if (!found) return { kind: 'unknown' as const };
  const snapshot = makeSnapshot(found[0], clock.now(), found[1]);
  return { kind: 'found' as const, snapshot };
}

interface Options extends Partial<LoaderParts> {
  folder?: string;
  clock?: FakeClock;
  optOut?: ReadonlySet<string>;
}

function setUp(
  upstream: Upstream,
  { folder, clock = createFakeClock(), optOut = new Set(), ...more }: Options = {},
) {
  const store = makeStore({ folder: folder ?? null, clock });
  const changes: (readonly string[])[] = [];
  const purged: PurgedPlayer[] = [];
  const { hidden, hiddenStore } = makeHidden({ folder: folder ?? null, clock, optOut });
  const loader = createLoader({
    store,
    fetch: (whom, walk) => answerOf(upstream, clock, whom, walk),
    clock,
    random: () => 0.5,
    timeScale: 1,
    hidden,
    notices: () => hiddenStore.notices(),
    async identify(name) {
      upstream.asked.push(`who is ${name}`);
      if (upstream.fault) throw upstream.fault;
      return upstream.players.get(name)?.player ?? null;
    },
    memoryBytes: 2 ** 24,
    patienceMs: 8 * SECOND,
    onChange: (names) => changes.push(names),
    onPurge: (player) => purged.push(player),
    log: createTestLog(),
    ...more,
  });
  const load = (name: string) => loader.load(named(name));
  const refreshNow = (name: string) => loader.refreshNow(named(name));
  /** Loads until a refresh behind has brought what is expected. */
  const loadUntil = (name: string, expected: object) =>
    vi.waitFor(async () => expect(await load(name)).toMatchObject(expected), { interval: 5 });
  const { recentPlayers, maintenance: caretaker } = loader;
  const asked = { load, refreshNow, loadUntil, recentPlayers, caretaker };
  return { ...asked, loader, clock, store, changes, purged, upstream, hidden, hiddenStore };
}

const DOWN = new UpstreamFault('unavailable', '503');

test('500 concurrent readers of a new player cause one fetch, and none afterwards', async () => {
  const { load, upstream } = setUp(makeUpstream('Somebody'));
  const readers = Array.from({ length: 500 }, (_, index) =>
    load(index % 2 ? 'SOMEBODY' : 'somebody'),
  );
  const answers = await Promise.all(readers);
  expect(answers.every((answer) => answer.state === 'found' && !answer.stale)).toBe(true);
  await load('Somebody');
  expect(upstream.asked).toEqual(['somebody']);
});

test('a rate-limited client gets stored players but causes no fetch', async () => {
  const { load, upstream } = setUp(makeUpstream('Somebody', 'Other'));
  await load('Somebody');
  await runAsClient(limitedClient(), async () => {
    expect((await load('Somebody')).state).toBe('found');
    expect(await load('Other')).toEqual({ state: 'limited', retryAfter: 42 });
  });
  expect(upstream.asked).toEqual(['somebody']);
  expect((await load('Other')).state, 'other clients cause a fetch').toBe('found');
});

test('each load is counted by its result', async () => {
  const before = await countedLoads();
  const { load, clock, upstream } = setUp(makeUpstream('Somebody'));
  await load('Somebody');
  await load('Somebody');
  await load('Nobody');
  await load('Nobody');
  await clock.pass(7 * HOUR);
  await load('Somebody');
  upstream.fault = DOWN;
  await load('Other').catch(() => {});
  const after = await countedLoads();
  const since = Object.fromEntries(
    Object.entries(after).map(([result, count]) => [result, count - (before[result] ?? 0)]),
  );
  expect(since).toEqual({ hit: 1, stale: 1, miss: 2, unknown: 1, error: 1 });
});

async function countedLoads(): Promise<Record<string, number>> {
  const { values } = await metrics().snapshots.get();
  return Object.fromEntries(values.map(({ labels, value }) => [labels.result, value]));
}

test('after a restart, fresh players and unknown names are not fetched again', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Somebody');
  const first = setUp(upstream, { folder: folder.path });
  const before = await first.load('somebody');
  await first.load('nobody');
  // No close: as after SIGKILL.
  const second = setUp(upstream, { folder: folder.path });
  const readers = await Promise.all(Array.from({ length: 50 }, () => second.load('somebody')));
  for (const answer of readers) expect(answer).toEqual(before);
  expect(await second.load('nobody')).toEqual({ state: 'unknown' });
  expect(upstream.asked).toEqual(['somebody', 'nobody']);
  first.store.close();
  second.store.close();
});

test('an unknown name is looked up once an hour', async () => {
  const { load, upstream, clock } = setUp(makeUpstream());
  for (let index = 0; index < 1000; index++) {
    expect(await load('nobody')).toEqual({ state: 'unknown' });
  }
  expect(upstream.asked).toHaveLength(1);
  upstream.players.set('nobody', { player: makePlayer('Nobody') });
  await clock.pass(HOUR);
  expect((await load('nobody')).state).toBe('found');
});

test('a snapshot is fresh, then refreshed, then stale, then expired', async () => {
  const { load, loadUntil, upstream, clock, store } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  const games = makeGames(4);
  upstream.players.set('somebody', { player: makePlayer('Somebody'), games });
  await clock.pass(10 * MINUTE - 1);
  expect(await load('somebody')).toMatchObject({ snapshot: { total: 3 } });
  expect(upstream.asked).toHaveLength(1);
  await clock.pass(1);
  expect(await load('somebody')).toMatchObject({ snapshot: { total: 3 }, stale: false });
  await loadUntil('somebody', { snapshot: { total: 4 } });
  expect(upstream.asked).toHaveLength(2);

  upstream.fault = DOWN;
  await clock.pass(10 * MINUTE);
  await loadUntil('somebody', { snapshot: { total: 4 }, stale: true });
  const { length } = upstream.asked;
  for (let index = 0; index < 100; index++) await load('somebody');
  expect(upstream.asked, 'readers do not call an upstream that fails').toHaveLength(length);
  await clock.pass(7 * DAY - 10 * MINUTE - 1);
  expect(await load('somebody')).toMatchObject({ state: 'found', stale: true });
  await setImmediate();
  await clock.pass(31 * SECOND);
  await expect(load('somebody')).rejects.toMatchObject({ kind: 'unavailable' });
  expect(store.stats().players).toBe(0);

  upstream.fault = null;
  await clock.pass(30 * SECOND);
  expect(await load('somebody')).toMatchObject({ state: 'found', stale: false });
});

test('setting the clock back does not keep a snapshot fresh for longer', async () => {
  const { load, loadUntil, refreshNow, upstream, clock } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  await clock.pass(-365 * DAY);
  expect(await refreshNow('somebody')).toEqual({ status: 'too-soon', retryAfter: 300 });
  upstream.players.set('somebody', { player: makePlayer('Somebody'), games: makeGames(4) });
  await load('somebody');
  await loadUntil('somebody', { snapshot: { total: 4 }, stale: false });
  expect(upstream.asked).toHaveLength(2);
});

test('a long outdated snapshot is shown as stale once, and refreshed', async () => {
  const { load, loadUntil, clock } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  await clock.pass(DAY);
  expect(await load('somebody')).toMatchObject({ stale: true });
  await loadUntil('somebody', { stale: false });
});

test('without a stored snapshot a fault is thrown with the wait, and not every reader tries again', async () => {
  const { load, upstream, clock } = setUp(makeUpstream('Somebody'));
  upstream.fault = DOWN;
  for (const seconds of [5, 10, 20, 30, 30]) {
    const readers = Array.from({ length: 100 }, () => load('somebody'));
    for (const result of await Promise.allSettled(readers)) {
      expect(result).toMatchObject({ reason: { kind: 'unavailable', retryAfter: seconds } });
    }
    await clock.pass(seconds * SECOND - 1);
    await expect(load('somebody')).rejects.toMatchObject({ retryAfter: 1 });
    await clock.pass(1);
  }
  expect(upstream.asked).toHaveLength(5);
  upstream.fault = new UpstreamFault('rate-limited', '429', 300);
  await expect(load('somebody')).rejects.toMatchObject({ kind: 'rate-limited', retryAfter: 300 });
  upstream.fault = null;
  await clock.pass(300 * SECOND);
  expect((await load('somebody')).state).toBe('found');
});

test('a rejected call is tried again as soon as calls are allowed', async () => {
  const { load, upstream, clock } = setUp(makeUpstream('Somebody'));
  upstream.fault = rejectCall('breaker', 2);
  for (let index = 0; index < 6; index++) {
    await expect(load('somebody')).rejects.toMatchObject({ kind: 'unavailable', retryAfter: 2 });
    await clock.pass(2 * SECOND);
  }
  upstream.fault = null;
  expect((await load('somebody')).state).toBe('found');
});

test('a bug of ours is a fault for the reader and an error in the log', async () => {
  const log = createTestLog();
  const { load, upstream } = setUp(makeUpstream(), { log });
  upstream.before = () => Promise.reject(new TypeError('ours'));
  await expect(load('somebody')).rejects.toMatchObject({ detail: 'internal' });
  expect(log.lines).toHaveLength(1);
});

test('a long list is pending for a while, and its fetch continues without readers', async () => {
  const { load, upstream, clock } = setUp(makeUpstream('Somebody'));
  let finish = () => {};
  upstream.before = ({ onProgress }) => {
    onProgress(1500, 10_432);
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  const first = load('somebody');
  await clock.pass(5 * SECOND);
  const second = load('somebody');
  await clock.pass(3 * SECOND);
  const pending = { state: 'pending', fetched: 1500, total: 10_432, retryAfter: 3 };
  expect(await first).toEqual(pending);
  expect(await second, 'has waited since the fetch began').toEqual(pending);
  const late = load('somebody');
  await clock.pass(1 * SECOND);
  expect(await late, 'is told at once how far it is').toEqual(pending);
  const third = load('somebody');
  await setImmediate();
  finish();
  expect(await third).toMatchObject({ state: 'found' });
  expect(upstream.asked).toHaveLength(1);
});

test('a reader who has to wait for the budget is told at once how long', async () => {
  const { load, upstream, clock } = setUp(makeUpstream('Somebody'));
  upstream.before = ({ onWait }) => {
    onWait(40 * SECOND);
    return new Promise(() => {});
  };
  const pending = { state: 'pending', fetched: 0, total: null, retryAfter: 40 };
  expect(await load('somebody')).toEqual(pending);
  await clock.pass(10 * SECOND);
  expect(await load('somebody')).toEqual({ ...pending, retryAfter: 30 });
});

test('a rename is followed, and both names are reported as changed', async () => {
  const { load, loadUntil, upstream, clock, store, changes } = setUp(makeUpstream('Old'));
  await load('old');
  const { ulid } = makePlayer('Old');
  upstream.players.clear();
  upstream.players.set('new', { player: makePlayer('New', { ulid }) });
  await clock.pass(HOUR);
  await load('old');
  await loadUntil('old', { snapshot: { player: { name: 'New' } } });
  expect(await load('new')).toEqual(await load('old'));
  expect(upstream.asked.slice(1), 'and once who has the old name now').toEqual([
    ulid,
    'who is old',
  ]);
  expect(store.stats().players).toBe(1);
  expect(changes.at(-1)?.toSorted()).toEqual(['new', 'old']);
});

/** The names of the players of an upstream change; the ULIDs stay. */
function rename(upstream: Upstream, names: Record<string, string>): void {
  const players = [...upstream.players.values()].map(({ player }) => player ?? makePlayer(''));
  upstream.players.clear();
  for (const player of players) {
    const name = names[player.name] ?? player.name;
    upstream.players.set(name.toLowerCase(), { player: { ...player, name } });
  }
}

const renamings: [string, Record<string, string>][] = [
  ['two players swap names', { AA: 'BB', BB: 'AA' }],
  ['three players pass their names on in a circle', { AA: 'BB', BB: 'CC', CC: 'AA' }],
  ['one takes the name that another gave up', { AA: 'BB', BB: 'DD' }],
  ['one after the other moves up', { AA: 'BB', BB: 'CC', CC: 'DD' }],
];

test.each(renamings)('%s: each name shows the player who has it now', async (_, names) => {
  const folder = await makeFolder();
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('AA', 'BB', 'CC'), {
    folder: folder.path,
  });
  const ulids = new Map<string, string | null>();
  for (const name of ['AA', 'BB', 'CC']) {
    ulids.set(name, makePlayer(name).ulid);
    await load(name);
  }
  rename(upstream, names);
  await clock.pass(HOUR);
  for (let round = 0; round < 2; round += 1) {
    for (const [key, { player }] of upstream.players) {
      await load(key);
      await loadUntil(key, { state: 'found', snapshot: { player: { ulid: player?.ulid } } });
    }
  }
  const restarted = setUp(upstream, { folder: folder.path, clock });
  for (const loadNow of [load, restarted.load]) {
    for (const [key, { player }] of upstream.players) {
      const { name, ulid } = player ?? makePlayer('');
      expect(await loadNow(key), key).toMatchObject({ snapshot: { player: { name, ulid } } });
    }
  }
  const free = [...ulids.keys()].filter((name) => !upstream.players.has(name.toLowerCase()));
  for (const name of free) {
    const player = { ulid: ulids.get(name) };
    expect(await load(name), 'nobody has it').toMatchObject({ snapshot: { player } });
  }
});

test('a former name that somebody takes days later leads to that player', async () => {
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('Old'));
  await load('old');
  rename(upstream, { Old: 'New' });
  await clock.pass(HOUR);
  await load('old');
  await loadUntil('old', { snapshot: { player: { name: 'New' } } });
  upstream.players.set('old', { player: makePlayer('Old', { ulid: 'OTHER' }) });
  await clock.pass(2 * DAY);
  await load('old');
  await loadUntil('old', { snapshot: { player: { ulid: 'OTHER' } } });
  await loadUntil('new', { snapshot: { player: { ulid: makePlayer('Old').ulid } } });
});

test('a motto hides its player, but not the player who took the former name', async () => {
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('AA', 'BB'));
  await load('aa');
  await load('bb');
  rename(upstream, { AA: 'BB', BB: 'AA' });
  const first = upstream.players.get('bb')?.player ?? makePlayer('');
  upstream.players.set('bb', { player: { ...first, motto: 'longplay: hide me' } });
  await clock.pass(HOUR);
  await load('aa');
  await loadUntil('aa', { state: 'found', snapshot: { player: { ulid: makePlayer('BB').ulid } } });
  await loadUntil('bb', { state: 'hidden' });
});

test('a motto read before the rename does not hide the player who took the name', async () => {
  const upstream = makeUpstream('BB');
  upstream.players.set('aa', { player: makePlayer('AA', { motto: 'longplay: hide me' }) });
  const { load, loadUntil, clock } = setUp(upstream);
  expect(await load('aa')).toEqual({ state: 'hidden' });
  rename(upstream, { AA: 'BB', BB: 'AA' });
  await clock.pass(HOUR);
  await load('aa');
  await loadUntil('aa', { state: 'found', snapshot: { player: { ulid: makePlayer('BB').ulid } } });
  await loadUntil('bb', { state: 'hidden' });
});

test('a ULID is found in the store or with one call, and unknown ones are remembered', async () => {
  const upstream = makeUpstream('Here', 'There');
  const identify = async (id: string) => {
    upstream.asked.push(`who is ${id}`);
    if (upstream.fault) throw upstream.fault;
    return makePlayer('There').ulid === id ? makePlayer('There') : null;
  };
  const { load, loader } = setUp(upstream, { identify });
  const ulidOf = (name: string) => parseUlid(makePlayer(name).ulid ?? '') as Ulid;
  await load('here');
  expect(await loader.findUlid(ulidOf('Here'))).toEqual({ name: 'here' });
  expect(upstream.asked).toEqual(['here']);
  const [one, two] = [ulidOf('There'), ulidOf('Nemand')].map((ulid) => [
    loader.findUlid(ulid),
    loader.findUlid(ulid),
  ]);
  for (const found of one ?? []) expect(await found).toEqual({ name: 'There' });
  for (const found of two ?? []) expect(await found).toEqual({ state: 'unknown' });
  expect(await loader.findUlid(ulidOf('Nemand'))).toEqual({ state: 'unknown' });
  expect(upstream.asked).toHaveLength(3);
  upstream.fault = DOWN;
  await expect(loader.findUlid(ulidOf('Someb'))).rejects.toBe(DOWN);
  const refused = runAsClient(limitedClient(), () => loader.findUlid(ulidOf('Another')));
  expect(await refused).toEqual({ state: 'limited' });
  expect(upstream.asked).toHaveLength(4);
});

test('a player deleted upstream is purged', async () => {
  const { load, loadUntil, upstream, clock, store, purged } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  upstream.players.clear();
  await clock.pass(HOUR);
  await load('somebody');
  await loadUntil('somebody', { state: 'unknown' });
  expect(store.stats()).toMatchObject({ players: 0, unknown: 1 });
  expect(purged).toEqual([{ names: ['somebody'], avatar: '/UserPic/Somebody.png' }]);
});

test('a ban is checked again after an hour', async () => {
  const upstream = makeUpstream();
  upstream.players.set('somebody', { player: makePlayer('Somebody', { banned: true }), games: [] });
  const { load, loadUntil, refreshNow, clock } = setUp(upstream);
  for (let index = 0; index < 10; index++)
    expect(await load('somebody')).toEqual({ state: 'banned' });
  expect(upstream.asked).toHaveLength(1);
  expect(await refreshNow('somebody')).toEqual({ status: 'banned' });
  upstream.players.set('somebody', { player: makePlayer('Somebody') });
  await clock.pass(HOUR);
  expect(await load('somebody')).toEqual({ state: 'banned' });
  await loadUntil('somebody', { state: 'found' });
});

test('a player in OPT_OUT is neither fetched nor stored, by any name', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Hidden');
  upstream.players.set('former', { player: makePlayer('Hidden') });
  const before = setUp(upstream, { folder: folder.path });
  await before.load('hidden');
  before.store.close();
  const { length } = upstream.asked;
  const optOut = new Set(['hidden']);
  const after = setUp(upstream, { folder: folder.path, optOut });
  expect(await after.load('HIDDEN')).toEqual({ state: 'hidden' });
  expect(await after.refreshNow('hidden')).toEqual({ status: 'hidden' });
  expect(upstream.asked).toHaveLength(length);
  await after.caretaker.init();
  expect(after.store.stats().players).toBe(0);
  expect(after.purged).toEqual([{ names: ['hidden'], avatar: '/UserPic/Hidden.png' }]);
  expect(upstream.asked.slice(length), 'once, to know the player again').toEqual(['who is hidden']);
  expect(await after.load('former')).toEqual({ state: 'hidden' });
  await after.load('former');
  expect(upstream.asked).toHaveLength(length + 2);
  await after.caretaker.sweep();
  expect(upstream.asked).toHaveLength(length + 2);
  expect(after.store.stats().players).toBe(0);
  after.store.close();
});

test('a player in OPT_OUT stays hidden after a rename, by the new name too', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Hidden');
  const optOut = new Set(['hidden']);
  const before = setUp(upstream, { folder: folder.path, optOut });
  await before.caretaker.init();
  const { ulid } = makePlayer('Hidden');
  upstream.players.clear();
  upstream.players.set('renamed', { player: makePlayer('Renamed', { ulid }) });
  const after = setUp(upstream, { folder: folder.path, optOut });
  await after.caretaker.init();
  expect(upstream.asked, 'remembered').toEqual(['who is hidden']);
  expect(await after.load('renamed')).toEqual({ state: 'hidden' });
  expect(await after.load('renamed')).toEqual({ state: 'hidden' });
  expect(upstream.asked.slice(1)).toEqual(['renamed']);
  expect(after.store.stats().players).toBe(0);
  const without = setUp(upstream, { folder: folder.path });
  await without.caretaker.init();
  expect(await without.load('renamed'), 'not opted out any more').toMatchObject({ state: 'found' });
  without.store.close();
});

test('a player who takes a name in OPT_OUT is hidden by the former name too', async () => {
  const optOut = new Set(['hidden']);
  const { load, upstream, clock, store, purged } = setUp(makeUpstream('Former'), { optOut });
  await load('former');
  const { ulid } = makePlayer('Former');
  upstream.players.clear();
  upstream.players.set('hidden', { player: makePlayer('Hidden', { ulid }) });
  await clock.pass(HOUR);
  await load('former');
  await vi.waitFor(async () => expect(await load('former')).toEqual({ state: 'hidden' }));
  expect(store.stats().players).toBe(0);
  expect(purged).toEqual([{ names: ['former'], avatar: '/UserPic/Former.png' }]);
  const { length } = upstream.asked;
  for (let index = 0; index < 10; index++) await load('former');
  await setImmediate();
  expect(upstream.asked, 'it costs no more calls').toHaveLength(length);
});

const MARK = 'I play at night. longplay:hide';

test('a motto hides the player, and removing it shows them again', async () => {
  const { load, loadUntil, refreshNow, upstream, clock, store, purged, changes } = setUp(
    makeUpstream('Shy'),
  );
  await load('shy');
  upstream.players.set('shy', { player: makePlayer('Shy', { motto: MARK }) });
  await clock.pass(HOUR);
  await load('shy');
  await loadUntil('shy', { state: 'hidden' });
  expect(store.stats()).toMatchObject({ players: 0, unknown: 0 });
  expect(purged).toEqual([{ names: ['shy'], avatar: '/UserPic/Shy.png' }]);
  expect(await refreshNow('shy')).toEqual({ status: 'hidden' });

  const { length } = upstream.asked;
  await clock.pass(15 * MINUTE - 1);
  await load('shy');
  expect(upstream.asked).toHaveLength(length);
  await clock.pass(1);
  await load('shy');
  await vi.waitFor(() => expect(upstream.asked).toHaveLength(length + 1));
  expect(upstream.asked.at(-1), 'follows a rename').toBe(makePlayer('Shy').ulid);
  await clock.pass(MINUTE);
  await load('shy');
  expect(upstream.asked, 'still there: not asked again for a while').toHaveLength(length + 1);

  upstream.players.set('shy', { player: makePlayer('Shy') });
  await clock.pass(15 * MINUTE);
  expect(await load('shy')).toEqual({ state: 'hidden' });
  await loadUntil('shy', { state: 'found' });
  expect(changes.at(-1), 'its pages are right again').toEqual(['shy']);
});

test('a motto applies from the first visit, and after a rename', async () => {
  const upstream = makeUpstream();
  upstream.players.set('shy', { player: makePlayer('Shy', { motto: 'Longplay: Hide' }) });
  const { load, upstream: _, store } = setUp(upstream);
  expect(await load('shy')).toEqual({ state: 'hidden' });
  const { ulid } = makePlayer('Shy');
  upstream.players.clear();
  upstream.players.set('bold', { player: makePlayer('Bold', { ulid, motto: MARK }) });
  expect(await load('bold')).toEqual({ state: 'hidden' });
  expect(store.stats().players).toBe(0);
});

test('a player hidden by a motto is forgotten after 7 days', async () => {
  const upstream = makeUpstream();
  upstream.players.set('shy', { player: makePlayer('Shy', { motto: MARK }) });
  const { load, clock, hidden, caretaker } = setUp(upstream);
  await load('shy');
  await clock.pass(7 * DAY);
  upstream.fault = DOWN;
  await expect(load('shy'), 'and nothing is shown').rejects.toMatchObject({ kind: 'unavailable' });
  await caretaker.init();
  expect(hidden.find(['shy'])).toEqual([]);
});

test('a deleted account that was hidden by a motto is forgotten', async () => {
  const upstream = makeUpstream();
  upstream.players.set('shy', { player: makePlayer('Shy', { motto: MARK }) });
  const { load, loadUntil, clock, hidden } = setUp(upstream);
  await load('shy');
  upstream.players.clear();
  await clock.pass(15 * MINUTE);
  await load('shy');
  await loadUntil('shy', { state: 'unknown' });
  expect(hidden.find(['shy'])).toEqual([]);
});

test('hiding a player in another process purges memory, disk, pages and images', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Somebody');
  const server = setUp(upstream, { folder: folder.path });
  await server.load('somebody');
  const command = setUp(upstream, { folder: folder.path });
  await command.hidden.ready();
  await command.hidden.hide({ by: 'operator', ulid: null, names: ['somebody'] });
  await server.caretaker.sync();
  expect(await server.load('somebody')).toEqual({ state: 'hidden' });
  expect(server.purged).toEqual([{ names: ['somebody'], avatar: '/UserPic/Somebody.png' }]);
  expect(server.store.stats().players).toBe(0);
  await server.caretaker.sync();
  expect(server.purged, 'notified once').toHaveLength(1);

  await command.hidden.unhide('operator', ['somebody'], null);
  await server.caretaker.sync();
  expect(await server.load('somebody')).toMatchObject({ state: 'found' });
});

test('hiding a renamed player by the former name purges the new one too', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('New');
  const server = setUp(upstream, { folder: folder.path });
  await server.load('new');
  const command = setUp(upstream, { folder: folder.path });
  const { ulid } = makePlayer('New');
  await command.hidden.hide({ by: 'operator', ulid, names: ['old'] });
  await server.caretaker.sync();
  expect(server.purged.flatMap(({ names }) => names).toSorted()).toEqual(['new', 'old']);
  expect(server.store.stats().players).toBe(0);
  expect(await server.load('new')).toEqual({ state: 'hidden' });
});

test('fetches and purges of another process are applied', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Somebody');
  const server = setUp(upstream, { folder: folder.path });
  const command = setUp(upstream, { folder: folder.path, clock: server.clock });
  await server.load('somebody');
  await command.load('somebody');
  upstream.players.set('somebody', { player: makePlayer('Somebody'), games: makeGames(9) });
  await command.clock.pass(5 * MINUTE);
  await command.refreshNow('somebody');
  await command.loadUntil('somebody', { snapshot: { total: 9 } });
  expect(await server.load('somebody')).toMatchObject({ snapshot: { total: 3 } });
  await command.hiddenStore.notify({ kind: 'old', names: ['somebody'], avatar: null });
  await server.caretaker.sync();
  expect(await server.load('somebody')).toMatchObject({ snapshot: { total: 9 } });
  expect(server.purged).toEqual([]);

  await command.hiddenStore.notify({ kind: 'gone', names: ['somebody'], avatar: '/UserPic/A.png' });
  await server.caretaker.sync();
  expect(server.purged).toEqual([{ names: ['somebody'], avatar: '/UserPic/A.png' }]);
  expect(server.store.stats().players).toBe(0);
});

/** Purges a player as another process does. */
async function purge({ hiddenStore, caretaker }: ReturnType<typeof setUp>, name: string) {
  await hiddenStore.notify({ kind: 'gone', names: [name], avatar: null });
  await caretaker.sync();
}

test('a purge clears the failed fetch of a player: the next visit fetches', async () => {
  using folder = makeFolder();
  const site = setUp(makeUpstream('Somebody'), { folder: folder.path });
  await site.caretaker.sync();
  site.upstream.fault = DOWN;
  await expect(site.load('somebody')).rejects.toThrow();
  site.upstream.fault = null;
  await expect(site.load('somebody'), 'the back-off lasts').rejects.toThrow();
  await purge(site, 'somebody');
  expect(await site.load('somebody')).toMatchObject({ state: 'found', stale: false });
});

test('a purge clears a suspect list: the next snapshot is not marked as stale', async () => {
  using folder = makeFolder();
  const site = setUp(makeUpstream('Somebody'), { folder: folder.path });
  await site.caretaker.sync();
  await site.load('somebody');
  await site.clock.pass(7 * HOUR);
  site.upstream.players.set('somebody', { player: makePlayer('Somebody'), games: [] });
  await site.loadUntil('somebody', { state: 'found', stale: true });
  await purge(site, 'somebody');
  expect(await site.load('somebody')).toMatchObject({ snapshot: { total: 0 }, stale: false });
});

test('a purge clears the last manual refresh: the next one is not too soon', async () => {
  using folder = makeFolder();
  const site = setUp(makeUpstream(), { folder: folder.path });
  await site.caretaker.sync();
  site.upstream.before = () => new Promise(() => {});
  expect(await site.refreshNow('somebody')).toEqual({ status: 'accepted' });
  expect(await site.refreshNow('somebody')).toMatchObject({ status: 'too-soon' });
  await purge(site, 'somebody');
  expect(await site.refreshNow('somebody')).toEqual({ status: 'accepted' });
});

test('a purge clears when a former name was checked: it is checked again', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('New');
  const site = setUp(upstream, { folder: folder.path });
  await site.caretaker.sync();
  const checks = () => upstream.asked.filter((asked) => asked === 'who is old').length;
  const visitByFormerName = async () => {
    await site.store.writePlayer(makeDated('New', site.clock.now()), 'old');
    await site.load('old');
    await setImmediate();
    return checks();
  };
  expect(await visitByFormerName()).toBe(1);
  expect(await visitByFormerName(), 'once an hour').toBe(1);
  await purge(site, 'old');
  expect(await visitByFormerName()).toBe(2);
});

test('a purge clears the ULID by which a player in memory is found', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Somebody');
  const site = setUp(upstream, { folder: folder.path });
  await site.caretaker.sync();
  await site.load('somebody');
  await purge(site, 'somebody');
  const { ulid } = makePlayer('Somebody');
  const command = setUp(upstream, { folder: folder.path });
  await command.hidden.hide({ by: 'operator', ulid, names: ['other'] });
  await site.caretaker.sync();
  expect(site.purged.map(({ names }) => names)).toEqual([['somebody'], ['other']]);
});

test('a player that cannot be fetched is purged after 7 days without any visit', async () => {
  const { load, upstream, clock, store, caretaker, purged } = setUp(
    makeUpstream('Somebody', 'Other'),
  );
  await load('somebody');
  upstream.fault = DOWN;
  await clock.pass(6 * DAY);
  upstream.fault = null;
  await load('other');
  upstream.fault = DOWN;
  await caretaker.sweep();
  expect([store.stats().players, purged]).toEqual([2, []]);
  await clock.pass(DAY);
  await caretaker.sweep();
  expect(store.stats().players).toBe(1);
  expect(purged).toEqual([{ names: ['somebody'], avatar: '/UserPic/Somebody.png' }]);
});

test('a renamed player is not purged when the former name expires', async () => {
  const { load, loadUntil, upstream, clock, store, caretaker, purged } = setUp(makeUpstream('Old'));
  await load('old');
  const { ulid } = makePlayer('Old');
  upstream.players.clear();
  upstream.players.set('new', { player: makePlayer('New', { ulid }) });
  await clock.pass(6 * DAY);
  await load('old');
  await loadUntil('old', { snapshot: { player: { name: 'New' } } });
  await clock.pass(DAY);
  await caretaker.sweep();
  expect([store.stats().players, purged]).toEqual([1, []]);
});

test('players who may not be shown are in no list, whichever process stored them', async () => {
  const optOut = new Set(['hidden']);
  const { load, recentPlayers, clock, store } = setUp(makeUpstream('Somebody'), { optOut });
  await load('nobody');
  await load('somebody');
  // By another process on the same folder, which was not told.
  await store.writePlayer(makeDated('Hidden', clock.now()), 'hidden');
  await store.writePlayer(makeDated('Renamed', clock.now()), 'hidden');
  const player = makePlayer('Bad', { banned: true });
  await store.writePlayer(makeDated('Bad', clock.now(), { player }), 'bad');
  expect(await recentPlayers(10)).toEqual([{ name: 'Somebody', takenAt: clock.now() }]);
});

test('a manual refresh is allowed once in 5 minutes', async () => {
  const { load, loadUntil, refreshNow, upstream, clock } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  expect(await refreshNow('somebody')).toEqual({ status: 'too-soon', retryAfter: 300 });
  await clock.pass(5 * MINUTE);
  upstream.players.set('somebody', { player: makePlayer('Somebody'), games: makeGames(9) });
  expect(await refreshNow('somebody')).toEqual({ status: 'accepted' });
  expect(await refreshNow('somebody')).toEqual({ status: 'too-soon', retryAfter: 300 });
  await loadUntil('somebody', { snapshot: { total: 9 } });
  expect(upstream.asked).toHaveLength(2);

  await clock.pass(5 * MINUTE);
  upstream.fault = DOWN;
  expect(await refreshNow('somebody')).toEqual({ status: 'accepted' });
  await vi.waitFor(async () => {
    expect(await refreshNow('somebody')).toEqual({ status: 'too-soon', retryAfter: 5 });
  });
  expect(await load('somebody'), 'still fresh').toMatchObject({ stale: false });
});

test('a manual refresh of a new player, and of an unknown name', async () => {
  const { loadUntil, refreshNow, upstream } = setUp(makeUpstream('Somebody'));
  expect(await refreshNow('somebody')).toEqual({ status: 'accepted' });
  await loadUntil('somebody', { state: 'found' });
  expect(await refreshNow('nobody')).toEqual({ status: 'accepted' });
  await loadUntil('nobody', { state: 'unknown' });
  expect(await refreshNow('nobody')).toEqual({ status: 'unknown' });
  expect(upstream.asked).toEqual(['somebody', 'nobody']);
});

test('a snapshot fetched by another process is read from the store', async () => {
  using folder = makeFolder();
  const upstream = makeUpstream('Somebody');
  const clock = createFakeClock();
  const one = setUp(upstream, { folder: folder.path, clock });
  const two = setUp(upstream, { folder: folder.path, clock });
  await one.load('somebody');
  await two.load('somebody');
  upstream.players.set('somebody', { player: makePlayer('Somebody'), games: makeGames(8) });
  await clock.pass(11 * MINUTE);
  await one.load('somebody');
  await one.loadUntil('somebody', { snapshot: { total: 8 } });
  await two.load('somebody');
  await two.loadUntil('somebody', { snapshot: { total: 8 } });
  expect(upstream.asked).toHaveLength(2);
  expect(two.changes, 'its pages are old now').toEqual([['somebody']]);
  one.store.close();
  two.store.close();
});

test('memory is bounded: the store has what does not fit', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Player${10 + index}`);
  const upstream = makeUpstream(...names);
  const { load } = setUp(upstream, { memoryBytes: 10_000 });
  for (const name of names) await load(name);
  for (const name of names) expect((await load(name)).state).toBe('found');
  expect(upstream.asked).toHaveLength(30);
});

test('a list that is empty once leaves the last snapshot, marked as stale, and is fetched again', async () => {
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('Somebody'));
  const player = makePlayer('Somebody', { points: 1000 });
  upstream.players.set('somebody', { player, games: makeGames(7) });
  expect(await load('somebody')).toMatchObject({ stale: false });
  upstream.players.set('somebody', { player, games: [] });
  await clock.pass(7 * HOUR);
  await load('somebody');
  await loadUntil('somebody', { state: 'found', stale: true, snapshot: { total: 7 } });
  expect(upstream.asked).toHaveLength(2);
  upstream.players.set('somebody', { player, games: makeGames(8) });
  await clock.pass(5 * SECOND);
  await load('somebody');
  await loadUntil('somebody', { stale: false, snapshot: { total: 8 } });
  expect(upstream.asked).toHaveLength(3);
});

test('a list that stays empty is eventually believed', async () => {
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('Somebody'));
  const player = makePlayer('Somebody', { points: 1000 });
  upstream.players.set('somebody', { player, games: makeGames(7) });
  await load('somebody');
  upstream.players.set('somebody', { player, games: [] });
  await clock.pass(7 * HOUR);
  await load('somebody');
  await loadUntil('somebody', { stale: true, snapshot: { total: 7 } });
  await clock.pass(10 * MINUTE);
  await load('somebody');
  await loadUntil('somebody', { stale: false, snapshot: { total: 0 } });
});

test('a manual refresh with an empty list marks a fresh snapshot as stale', async () => {
  const { load, loadUntil, refreshNow, upstream, clock } = setUp(makeUpstream('Somebody'));
  const player = makePlayer('Somebody', { points: 1000 });
  upstream.players.set('somebody', { player, games: makeGames(7) });
  await load('somebody');
  upstream.players.set('somebody', { player, games: [] });
  await clock.pass(6 * MINUTE);
  expect(await refreshNow('somebody')).toEqual({ status: 'accepted' });
  await loadUntil('somebody', { stale: true, snapshot: { total: 7 } });
});

test('a reset account is empty at once', async () => {
  const { load, loadUntil, upstream, clock } = setUp(makeUpstream('Somebody'));
  await load('somebody');
  const player = makePlayer('Somebody', { points: 0, casualPoints: 0 });
  upstream.players.set('somebody', { player, games: [] });
  await clock.pass(7 * HOUR);
  await load('somebody');
  await loadUntil('somebody', { stale: false, snapshot: { total: 0 } });
});
