import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { DAY, DOWN, HOUR, MINUTE, makeUpstream, rename, setUp } from './testing/loaderRig.ts';
import { makeDated, makePlayer } from './testing/parts.ts';

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
