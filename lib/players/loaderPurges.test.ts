import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { DAY, DOWN, HOUR, MINUTE, makeUpstream, setUp } from './testing/loaderRig.ts';
import { makeDated, makeGames, makePlayer } from './testing/parts.ts';

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
