import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { makeDated, makeGames, makePlayer, makeStore } from './testing/parts.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ULID = '01H2XCEJQTF2NBREXX3VQJHP41';

const bytesIn = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

test('what was written is read back, also after a restart', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const games = makeGames(700, { title: 'Ōkami ~Demo~ 💀', awarded: null, lastUnlock: null });
  const dated = makeDated('Somebody', clock.now(), { games, complete: false, total: 900 });
  const first = makeStore({ folder: folder.path, clock });
  const kept = await first.writePlayer(dated, 'somebody');
  expect(kept).toEqual({ kind: 'player', ...dated, names: ['somebody'] });
  expect(await first.read('somebody')).toEqual(kept);
  first.close();
  const second = makeStore({ folder: folder.path, clock });
  expect(await second.read('somebody')).toEqual(kept);
  expect(await second.read('nobody')).toBeNull();
  expect(await second.delete('somebody')).toEqual(['somebody']);
  expect(await second.read('somebody')).toBeNull();
  second.close();
});

test('players of two upstreams do not mix in one folder', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const demo = makeStore({ folder: folder.path, clock, source: 'demo' });
  const real = makeStore({ folder: folder.path, clock, source: 'https://ra.example/API' });
  await demo.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
  await real.writeUnknown('other', clock.now() + HOUR);
  expect(await real.read('somebody')).toBeNull();
  expect(await demo.read('other')).toBeNull();
  expect(await real.read('other')).not.toBeNull();
  await real.writePlayer(makeDated('SOMEBODY', clock.now()), 'somebody');
  expect(await demo.read('somebody')).toMatchObject({ snapshot: { player: { name: 'Somebody' } } });
  demo.close();
  real.close();
});

test('a player is found by ULID, under the present name', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const player = (name: string) => ({ player: makePlayer(name, { ulid: ULID }) });
  expect(await store.findNameByUlid(ULID)).toBeNull();
  await store.writePlayer(makeDated('Old', clock.now(), player('Old')), 'old');
  expect(await store.findNameByUlid(ULID)).toBe('old');
  await store.writePlayer(makeDated('New', clock.now(), player('New')), null);
  expect(await store.findNameByUlid(ULID)).toBe('new');
  await store.delete('new');
  expect(await store.findNameByUlid(ULID)).toBeNull();
});

test('a renamed player stays one player, and the former name leads there for a week', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const player = (name: string) => ({ player: makePlayer(name, { ulid: ULID }) });
  await store.writePlayer(makeDated('Old', clock.now(), player('Old')), 'old');
  await store.writePlayer(makeDated('New', clock.now(), player('New')), null);
  expect(store.stats().players).toBe(1);
  for (const name of ['old', 'new']) {
    const read = await store.read(name);
    expect(read).toMatchObject({ names: ['new', 'old'], snapshot: { player: { name: 'New' } } });
  }
  // Asked for by a name from before all that: the upstream knows it.
  await store.writeUnknown('oldest', clock.now() + HOUR);
  await store.writePlayer(makeDated('New', clock.now(), player('New')), 'oldest');
  expect((await store.read('oldest'))?.kind).toBe('player');
  await clock.pass(7 * DAY);
  const later = makeDated('New', clock.now(), player('New'));
  await store.writePlayer(later, null);
  expect(await store.read('old')).toBeNull();
  expect(await store.read('new')).toMatchObject({ names: ['new'] });
});

test('a name that somebody else took leads to them', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const by = (name: string, ulid: string) => ({ player: makePlayer(name, { ulid }) });
  await store.writePlayer(makeDated('Bob', clock.now(), by('Bob', ULID)), 'bob');
  await store.writePlayer(makeDated('Rob', clock.now(), by('Rob', ULID)), null);
  const other = ULID.replace('01', '02');
  await store.writePlayer(makeDated('Bob', clock.now(), by('Bob', other)), 'bob');
  expect(await store.read('bob')).toMatchObject({ names: ['bob'] });
  expect(await store.read('rob')).toMatchObject({ names: ['rob'] });
  const third = ULID.replace('01', '03');
  await store.writePlayer(makeDated('Bob', clock.now(), by('Bob', third)), 'bob');
  expect(await store.read('bob')).toMatchObject({ snapshot: { player: { ulid: third } } });
  expect(store.stats().players).toBe(2);
});

test('the number of names is bounded when an upstream answers every name with one player', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  for (let index = 0; index < 60; index++) {
    await store.writePlayer(makeDated('Same', clock.now()), `name${index}`);
    await clock.pass(1000);
  }
  const read = await store.read('same');
  expect(read?.kind === 'player' && read.names.length).toBe(21);
  expect(await store.read('name0')).toBeNull();
});

test('nothing of an expired player is left in the file', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  await store.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
  await clock.pass(DAY);
  await store.writeUnknown('nobody', clock.now() + 1);
  expect(store.stats()).toMatchObject({ players: 0, unknown: 1 });
});

test('read with freshAfter returns only players who are fresh for longer', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const dated = makeDated('Somebody', clock.now());
  await store.writePlayer(dated, 'somebody');
  expect(await store.read('somebody', dated.freshUntil)).toBeNull();
  expect(await store.read('somebody', dated.freshUntil - 1)).not.toBeNull();
});

test('an unreadable row counts as missing and is deleted', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  for (const data of [randomBytes(300), new Uint8Array()]) {
    await store.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
    store.file.run((db) => db.prepare('UPDATE body SET data = ?').run(data));
    expect(await store.read('somebody')).toBeNull();
    expect(store.stats().players).toBe(0);
  }
  expect(store.log.lines).toHaveLength(2);
});

test('the file stays within its bound, and the least recently used players are evicted', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const maxBytes = 4 * 2 ** 20;
  const room = { maxBytes, maxUnknown: 100 };
  const store = makeStore({ folder: folder.path, clock, room });
  const noise = () =>
    makeGames(100).map((game) => ({ ...game, title: randomBytes(300).toString('hex') }));
  let largest = 0;
  for (let index = 0; index < 250; index++) {
    await clock.pass(60_000);
    await store.writePlayer(makeDated(`Player${index}`, clock.now(), { games: noise() }), 'x');
    expect(await store.read('player0'), 'in use all the time').not.toBeNull();
    largest = Math.max(largest, statSync(path.join(folder.path, 'longplay.sqlite')).size);
  }
  expect(largest).toBeGreaterThan(maxBytes / 2);
  expect(largest).toBeLessThanOrEqual(maxBytes);
  expect(bytesIn(folder.path)).toBeLessThanOrEqual(maxBytes + 16 * 2 ** 20);
  expect(await store.read('player1')).toBeNull();
  expect(await store.read('player249')).not.toBeNull();
  store.close();
});

test('2,000 unknown names take at most 200 bytes each, and their number is bounded', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const store = makeStore({
    folder: folder.path,
    clock,
    room: { maxBytes: 2 ** 26, maxUnknown: 1500 },
  });
  const empty = store.stats().bytes;
  for (let index = 0; index < 2000; index++) {
    const name = randomBytes(10).toString('hex');
    await store.writeUnknown(index === 1999 ? 'last' : name, clock.now() + HOUR + index);
  }
  const { unknown, bytes } = store.stats();
  expect(unknown).toBeLessThanOrEqual(1500);
  expect(unknown).toBeGreaterThan(1400);
  expect((bytes - empty) / unknown).toBeLessThan(200);
  expect(await store.read('last')).toEqual({ kind: 'unknown', until: clock.now() + HOUR + 1999 });
  await clock.pass(2 * DAY);
  expect(await store.read('last')).toBeNull();
  await store.writeUnknown('one', clock.now() + 1);
  expect(store.stats().unknown).toBe(1);
  store.close();
});

test('an unknown name stored while the clock ran ahead is looked up again', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const minute = 60_000;
  await store.writeUnknown('soon', clock.now() + 66 * minute);
  await store.writeUnknown('ahead', clock.now() + 365 * 24 * 60 * minute);
  expect(await store.read('soon')).toMatchObject({ kind: 'unknown' });
  expect(await store.read('ahead')).toBeNull();
});

test('recent players are listed per upstream, without banned and expired ones', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const names = async (limit = 10) => (await store.recent(limit)).map(({ name }) => name);
  expect(await names()).toEqual([]);
  await store.writePlayer(makeDated('First', clock.now()), 'first');
  await store.writeUnknown('nobody', clock.now() + DAY);
  await clock.pass(HOUR);
  const banned = { player: makePlayer('Bad', { banned: true }) };
  await store.writePlayer(makeDated('Bad', clock.now(), banned), 'bad');
  await clock.pass(HOUR);
  const secondAt = clock.now();
  await store.writePlayer(makeDated('SecOnd', secondAt), 'once');
  expect(await store.recent(10)).toEqual([
    { name: 'SecOnd', takenAt: secondAt, names: ['second', 'once'] },
    { name: 'First', takenAt: secondAt - 2 * HOUR, names: ['first'] },
  ]);
  expect(await names(1)).toEqual(['SecOnd']);
  await clock.pass(HOUR);
  await store.read('first');
  expect(await names(), 'a look counts').toEqual(['First', 'SecOnd']);
  await clock.pass(DAY - 2 * HOUR);
  expect(await names(), 'past the last day').toEqual(['SecOnd']);
  const now = { player: makePlayer('Second', { banned: true }) };
  await store.writePlayer(makeDated('Second', clock.now(), now), null);
  expect(await names(), 'banned since').toEqual([]);
  store.close();
});

test('an award ends the freshness of an older snapshot, and is no look', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const start = clock.now();
  const player = (name: string) => ({ player: makePlayer(name, { ulid: ULID }) });
  const award = (at: number, ulid: string | null = ULID, name = 'somebody') => ({ ulid, name, at });
  await store.writePlayer(makeDated('Somebody', start, player('Somebody')), null);
  const isFresh = async () => (await store.read('somebody', clock.now(), false)) !== null;
  await clock.pass(10 * 60_000);
  expect(await store.expireAwarded([award(start - 61_000)]), 'older than the snapshot').toEqual([]);
  expect(await store.expireAwarded([award(clock.now(), 'ANOTHER'), award(0)])).toEqual([]);
  expect(await isFresh()).toBe(true);
  const expired = [{ names: ['somebody'], usedAt: start }];
  expect(await store.expireAwarded([award(clock.now()), award(clock.now())])).toEqual(expired);
  expect(await isFresh()).toBe(false);
  expect(await store.read('somebody'), 'it is shown meanwhile').toMatchObject({
    freshUntil: clock.now(),
  });
  await clock.pass(2 * HOUR);
  const reading = { walkedAt: start, identifiedAt: start, reason: 'award' as const };
  const read = { ...player('Somebody'), reading };
  await store.writePlayer(makeDated('Somebody', clock.now(), read), null);
  await store.read('somebody', 0, false);
  await clock.pass(2 * 60_000);
  const again = await store.expireAwarded([award(clock.now())]);
  // The last look was when it was read above.
  expect(again).toEqual([{ names: ['somebody'], usedAt: start }]);
  await store.writePlayer(
    makeDated('Nameless', start, { player: makePlayer('Nameless', { ulid: null }) }),
    null,
  );
  expect(await store.expireAwarded([award(clock.now(), null, 'nameless')])).toHaveLength(1);
});

test('a file of the version before is migrated with its players', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const first = makeStore({ folder: folder.path, clock });
  await first.writePlayer(makeDated('Somebody', clock.now()), null);
  first.file.run((db) => db.exec('DROP TABLE feed; DROP TABLE announced; PRAGMA user_version = 2'));
  first.close();
  const second = makeStore({ folder: folder.path, clock });
  expect((await second.read('somebody'))?.kind).toBe('player');
  expect(second.log.lines).toEqual([]);
  expect(second.file.run((db) => db.prepare('SELECT count(*) AS n FROM feed').get())).toEqual({
    n: 0,
  });
  second.close();
});
