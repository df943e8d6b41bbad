import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '#e2e/lib/startRedis.ts';
import { makeDated, makeGames, makePlayer } from '#lib/players/testing/parts.ts';
import { openInstance, openLook } from './testing/openInstance.ts';

const HOUR = 3_600_000;
const ULID = '01H2XCEJQTF2NBREXX3VQJHP41';

let redis: RunningRedis;
/** Waits until an instance listens. */
const listens = ({ changes }: { changes: { names: readonly string[] | null }[] }) =>
  vi.waitFor(() => expect(changes.splice(0)).toEqual([{ names: null }]), 3000);

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});
beforeEach(async () => {
  using look = openLook(redis.url);
  await look.flushall();
});

const by = (name: string, ulid: string) => ({ player: makePlayer(name, { ulid }) });

test('one instance reads what another wrote', async () => {
  using a = openInstance(redis.url, 'a');
  using b = openInstance(redis.url, 'b');
  const games = makeGames(700, { title: 'Ōkami ~Demo~ 💀', awarded: null, lastUnlock: null });
  const dated = makeDated('Somebody', Date.now(), { games, complete: false, total: 900 });
  expect(await a.writePlayer(dated, 'asked')).toEqual({
    kind: 'player',
    ...dated,
    names: ['somebody', 'asked'],
  });
  for (const name of ['somebody', 'asked']) {
    expect(await b.read(name)).toEqual({ kind: 'player', ...dated, names: ['somebody', 'asked'] });
  }
  expect(await b.read('somebody', dated.freshUntil)).toBeNull();
  expect(await b.read('somebody', dated.freshUntil - 1)).not.toBeNull();
  await a.writeUnknown('nobody', Date.now() + HOUR);
  expect(await b.findNameByUlid(dated.snapshot.player.ulid ?? '')).toBe('somebody');
  expect(await b.findNameByUlid('01H2XCEJQTF2NBREXX3VQJHP49')).toBeNull();
  expect(await b.isReachable()).toBe(true);
  expect((await b.read('nobody'))?.kind).toBe('unknown');
  expect(await b.read('other')).toBeNull();
});

test('an instance gets the changes of others within a second, but not its own', async () => {
  using a = openInstance(redis.url, 'a');
  using b = openInstance(redis.url, 'b');
  await Promise.all([listens(a), listens(b)]);
  const dated = makeDated('Somebody', Date.now());
  await a.writePlayer(dated, null);
  await vi.waitFor(() => expect(b.changes).toEqual([{ names: ['somebody'] }]), 1000);
  await b.writePlayer(makeDated('Somebody', Date.now()), null);
  await vi.waitFor(() => expect(a.changes).toHaveLength(1), 1000);
  // What is removed is removed from the other's own store too.
  expect((await b.own.read('somebody'))?.kind).toBe('player');
  expect(await a.delete('somebody')).toEqual(['somebody']);
  await vi.waitFor(() => expect(b.changes).toHaveLength(2), 1000);
  expect([await b.read('somebody'), await b.own.read('somebody')]).toEqual([null, null]);
  expect(a.changes).toHaveLength(1);
});

test('players from another instance survive a loss of Redis, and removals apply after a restart', async () => {
  await using mortal = await startRedis();
  using a = openInstance(mortal.url, 'a');
  using b = openInstance(mortal.url, 'b');
  await Promise.all([listens(a), listens(b)]);
  for (const name of ['Stays', 'Goes']) {
    await a.writePlayer(makeDated(name, Date.now()), null);
    expect((await b.read(name.toLowerCase()))?.kind).toBe('player');
  }
  // As if it were not there: nothing is heard, and what it has by itself stays.
  b.close();
  await a.delete('goes');
  using again = openInstance(mortal.url, 'b', undefined, b.own);
  await vi.waitFor(async () => expect(await again.own.read('goes')).toBeNull(), 3000);
  await mortal.stop();
  await vi.waitFor(() => expect(again.link.isUp()).toBe(false));
  expect((await again.read('stays'))?.kind).toBe('player');
});

test('players of two upstreams do not mix', async () => {
  using a = openInstance(redis.url, 'a', 'longplay:one:');
  using b = openInstance(redis.url, 'b', 'longplay:two:');
  await a.writePlayer(makeDated('Somebody', Date.now()), null);
  expect(await b.read('somebody')).toBeNull();
});

test('a renamed player stays one player, and a name that somebody else took leads to them', async () => {
  using a = openInstance(redis.url, 'a');
  const put = (name: string, ulid: string) =>
    a.writePlayer(makeDated(name, Date.now(), by(name, ulid)), null);
  await put('Bob', ULID);
  expect((await put('Rob', ULID)).names).toEqual(['rob', 'bob']);
  expect(await a.read('bob')).toMatchObject({ names: ['rob', 'bob'] });
  await put('Bob', ULID.replace('01', '02'));
  expect(await a.read('bob')).toMatchObject({ names: ['bob'] });
  expect(await a.read('rob')).toMatchObject({ names: ['rob'] });
  const third = ULID.replace('01', '03');
  await put('Bob', third);
  expect(await a.read('bob')).toMatchObject({ snapshot: { player: { ulid: third } } });
  expect((await a.rows.count())?.players).toBe(2);
});

test('a former name that was taken no longer leads to the renamed player', async () => {
  using a = openInstance(redis.url, 'a');
  using b = openInstance(redis.url, 'b');
  const other = ULID.replace('01', '02');
  const put = (name: string, ulid: string, taken: string[]) =>
    a.writePlayer(makeDated(name, Date.now(), by(name, ulid)), null, { taken });
  await put('Bob', ULID, []);
  await put('Rob', other, []);
  await b.read('bob');
  expect((await put('Rob', ULID, ['bob'])).names).toEqual(['rob']);
  expect(await a.read('bob')).toBeNull();
  expect(await b.read('rob')).toMatchObject({
    names: ['rob'],
    snapshot: { player: { ulid: ULID } },
  });
  expect(await b.read('bob'), 'nor in what an instance has by itself').toBeNull();
  expect((await put('Bob', other, ['rob'])).names).toEqual(['bob']);
  for (const [name, ulid] of Object.entries({ rob: ULID, bob: other })) {
    for (const store of [a, b]) {
      expect(await store.read(name)).toMatchObject({
        names: [name],
        snapshot: { player: { ulid } },
      });
    }
  }
});

test('the number of names is bounded when an upstream answers every name with one player', async () => {
  using a = openInstance(redis.url, 'a');
  for (let index = 0; index < 30; index++) {
    await a.writePlayer(makeDated('Same', Date.now()), `name${index}`);
  }
  const read = await a.read('same');
  expect(read?.kind === 'player' && read.names.length).toBe(21);
});

test('the later snapshot stays, unless it is from the future', async () => {
  using a = openInstance(redis.url, 'a');
  using b = openInstance(redis.url, 'b');
  const now = Date.now();
  const later = makeDated('Somebody', now);
  await a.writePlayer(later, null);
  const kept = await b.writePlayer(makeDated('Somebody', now - 1000), null);
  expect(kept.snapshot.takenAt).toBe(now);
  // A clock that ran ahead by an hour.
  await a.writePlayer(makeDated('Somebody', now + HOUR), null);
  await b.writePlayer(later, null);
  expect(await a.read('somebody')).toMatchObject({ snapshot: { takenAt: now } });
});

test('a row of a later build counts as missing and is left unchanged', async () => {
  using a = openInstance(redis.url, 'a');
  using look = openLook(redis.url);
  await a.writePlayer(makeDated('Somebody', Date.now(), by('Somebody', ULID)), null);
  const key = `longplay:test:player:${ULID}`;
  await look.hset(key, { version: 99, data: 'another form' });
  using fresh = openInstance(redis.url, 'fresh');
  expect(await fresh.read('somebody')).toBeNull();
  const kept = await fresh.writePlayer(
    makeDated('Somebody', Date.now(), by('Somebody', ULID)),
    null,
  );
  expect(kept.kind).toBe('player');
  expect(await look.hget(key, 'data')).toBe('another form');
  expect((await fresh.read('somebody'))?.kind, 'its own goes on').toBe('player');
  expect(await fresh.recent(5)).toEqual([]);
});

test('every key expires', async () => {
  using a = openInstance(redis.url, 'a');
  using look = openLook(redis.url);
  await a.writePlayer(makeDated('Somebody', Date.now(), by('Somebody', ULID)), 'asked');
  await a.writePlayer(makeDated('Other', Date.now(), by('Other', ULID)), null);
  await a.writeUnknown('nobody', Date.now() + HOUR);
  const keys = await look.keys('*');
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) expect([key, (await look.pttl(key)) > 0]).toEqual([key, true]);
});

test('recent players are listed without banned ones', async () => {
  using a = openInstance(redis.url, 'a');
  const now = Date.now();
  await a.writePlayer(makeDated('First', now), null);
  await a.writePlayer(makeDated('Bad', now, { player: makePlayer('Bad', { banned: true }) }), null);
  await a.writePlayer(makeDated('SecOnd', now), 'once');
  expect(await a.recent(10)).toEqual([
    { name: 'SecOnd', takenAt: now, names: ['second', 'once'] },
    { name: 'First', takenAt: now, names: ['first'] },
  ]);
  expect(await a.recent(1)).toHaveLength(1);
});

test('without Redis the own store answers; what Redis lost is written to it again', async () => {
  await using own = await startRedis();
  using a = openInstance(own.url, 'a');
  await a.writePlayer(makeDated('Before', Date.now()), null);
  await own.stop();
  await vi.waitFor(() => expect(a.link.isUp()).toBe(false));
  const from = performance.now();
  await a.writePlayer(makeDated('Amid', Date.now()), null);
  await a.writeUnknown('nobody', Date.now() + HOUR);
  for (const name of ['before', 'amid']) expect((await a.read(name))?.kind).toBe('player');
  expect((await a.read('nobody'))?.kind).toBe('unknown');
  expect((await a.recent(5)).length).toBe(2);
  expect(performance.now() - from, 'nobody waits for who is away').toBeLessThan(400);
  expect(a.log.lines).toHaveLength(1);
  await own.start();
  await vi.waitFor(() => expect(a.link.isUp()).toBe(true), 5000);
  expect((await a.read('before'))?.kind).toBe('player');
  using b = openInstance(own.url, 'b');
  await vi.waitFor(async () => {
    for (const name of ['before', 'amid']) expect((await b.read(name))?.kind).toBe('player');
  }, 2000);
});

test('when Redis hangs, only the first reader waits for a moment', async () => {
  await using own = await startRedis();
  using a = openInstance(own.url, 'a');
  await a.writePlayer(makeDated('Somebody', Date.now()), null);
  own.freeze();
  const timed = async () => {
    const from = performance.now();
    expect((await a.read('somebody'))?.kind).toBe('player');
    return performance.now() - from;
  };
  expect(await timed()).toBeLessThan(300);
  await vi.waitFor(() => expect(a.link.isUp()).toBe(false), 2000);
  expect(await timed()).toBeLessThan(60);
  own.thaw();
  await vi.waitFor(() => expect(a.link.isUp()).toBe(true), 5000);
});

test('when Redis is full, it is still read, and the own store has what cannot be written', async () => {
  await using own = await startRedis('--maxmemory', '4mb', '--maxmemory-policy', 'noeviction');
  using a = openInstance(own.url, 'a');
  using look = openLook(own.url);
  await a.writePlayer(makeDated('Somebody', Date.now()), null);
  for (const size of [50_000, 1000]) {
    const fill = (index: number) => look.set(`fill${size}.${index}`, 'x'.repeat(size), 'EX', 60);
    for (let index = 0; await fill(index).catch(() => null); index++);
  }
  expect(await a.rows.read('somebody', 0, true)).toMatchObject({ kind: 'player' });
  await a.writePlayer(makeDated('Other', Date.now()), null);
  expect(await a.rows.read('other', 0, true)).toBeNull();
  expect((await a.read('other'))?.kind).toBe('player');
  expect(JSON.stringify(a.log.lines)).toContain('OOM');
});

test('a lost stream is reported as a gap, a continued one is not', async () => {
  await using own = await startRedis();
  using a = openInstance(own.url, 'a');
  using b = openInstance(own.url, 'b');
  await Promise.all([listens(a), listens(b)]);
  await a.writePlayer(makeDated('One', Date.now()), null);
  await vi.waitFor(() => expect(b.changes).toHaveLength(1), 1000);
  using look = openLook(own.url);
  await look.call('CLIENT', 'KILL', 'TYPE', 'normal');
  await vi.waitFor(() => expect(a.link.isUp()).toBe(true), 2000);
  await vi.waitFor(async () => {
    expect(
      (await a.rows.put(makeDated('Two', Date.now()), null, new Uint8Array(8))) ?? null,
    ).toEqual(['two']);
  }, 3000);
  await vi.waitFor(() => expect(b.changes).toContainEqual({ names: ['two'] }), 3000);
  expect(b.changes).not.toContainEqual({ names: null });
  await own.stop();
  await own.start();
  await vi.waitFor(() => expect(b.changes).toContainEqual({ names: null }), 8000);
});

test('an award ends the freshness in all instances, and is no look', async () => {
  using a = openInstance(redis.url, 'a');
  using b = openInstance(redis.url, 'b');
  await Promise.all([listens(a), listens(b)]);
  const now = Date.now();
  const old = makeDated('Somebody', now - 2 * HOUR, by('Somebody', ULID));
  await a.writePlayer({ ...old, freshUntil: now + HOUR }, null);
  const banned = makePlayer('Banned', { banned: true });
  await a.writePlayer(makeDated('Banned', now - HOUR, { player: banned }), null);
  await vi.waitFor(() => expect(b.changes).toHaveLength(2), 1000);
  const award = (ulid: string | null, name: string, at: number) => ({ ulid, name, at });
  expect(await a.expireAwarded([award(ULID, 'somebody', now - 3 * HOUR)])).toEqual([]);
  const [expired, ...others] = await a.expireAwarded([
    award(ULID, 'somebody', now - HOUR),
    award(ULID, 'somebody', now - HOUR + 1000),
    award(banned.ulid, 'banned', now),
    award('01H2XCEJQTF2NBREXX3VQJHP49', 'stranger', now),
  ]);
  expect(others).toEqual([]);
  expect(expired?.names).toEqual(['somebody']);
  expect(Math.abs((expired?.usedAt ?? 0) - now)).toBeLessThan(10_000);
  await vi.waitFor(() => expect(b.changes).toHaveLength(3), 1000);
  const read = await b.read('somebody', 0, false);
  expect(read?.kind === 'player' && read.freshUntil).toBeLessThanOrEqual(Date.now());
});
