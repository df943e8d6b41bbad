import { expect, test } from 'vitest';
import { parseUlid } from '#lib/domain/ulid.ts';
import { parseUsername } from '#lib/domain/username.ts';
import { makeUpstream, rename, setUp } from './testing/loaderRig.ts';
import { makeDated } from './testing/parts.ts';

/*
 * A site of its own players: `PLAYERS`.
 */

const players = new Set(['somebody']);

test('other players are not shown, not listed, and cost no call', async () => {
  const upstream = makeUpstream('Somebody', 'Other');
  const { load, refreshNow, recentPlayers, loader, store, clock } = setUp(upstream, { players });
  // From a time when the site was of any player.
  await store.writePlayer(makeDated('Stored', clock.now()), 'stored');
  for (const name of ['other', 'stored', 'nobody']) {
    expect(await load(name)).toEqual({ state: 'outside' });
    expect(await refreshNow(name)).toEqual({ status: 'outside' });
    const username = parseUsername(name);
    expect(username && (await loader.fetchNow(username, 'first'))).toEqual({ kind: 'outside' });
  }
  const unknown = parseUlid('01H2XCEJQTF2NBREXX3VQJHP41');
  expect(unknown && (await loader.findUlid(unknown))).toEqual({ state: 'unknown' });
  expect(upstream.asked).toEqual([]);
  expect(await store.read('other')).toBeNull();
  expect(await load('SomeBody')).toMatchObject({ state: 'found' });
  expect((await recentPlayers(10)).map(({ name }) => name)).toEqual(['Somebody']);
});

test('a player of the site is found by a new name', async () => {
  const upstream = makeUpstream('Somebody');
  const { load, loadUntil, refreshNow, clock } = setUp(upstream, { players });
  await load('somebody');
  rename(upstream, { Somebody: 'Renamed' });
  await clock.pass(6 * 60_000);
  expect(await refreshNow('somebody')).toEqual({ status: 'accepted' });
  await loadUntil('somebody', { snapshot: { player: { name: 'Renamed' } } });
  expect(await load('renamed')).toMatchObject({ state: 'found' });
  expect(await load('other')).toEqual({ state: 'outside' });
});
