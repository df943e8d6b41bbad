import { expect, test, vi } from 'vitest';
import { DOWN, HOUR, MINUTE, makeUpstream, SECOND, setUp } from './testing/loaderRig.ts';
import { makeGames, makePlayer } from './testing/parts.ts';

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
