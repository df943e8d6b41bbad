import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { runAsClient } from '#lib/rateLimit/client.ts';
import { limitedClient } from '#lib/rateLimit/testing/limitedClient.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { rejectCall } from '#lib/upstream/toFault.ts';
import { DAY, DOWN, HOUR, MINUTE, makeUpstream, SECOND, setUp } from './testing/loaderRig.ts';
import { makeGames, makePlayer } from './testing/parts.ts';

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

test('a visitor waiting for the call budget is told at once how long', async () => {
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

test('memory is bounded: the store has what does not fit', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Player${10 + index}`);
  const upstream = makeUpstream(...names);
  const { load } = setUp(upstream, { memoryBytes: 10_000 });
  for (const name of names) await load(name);
  for (const name of names) expect((await load(name)).state).toBe('found');
  expect(upstream.asked).toHaveLength(30);
});
