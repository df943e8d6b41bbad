import { expect, test } from 'vitest';
import { DAY, DOWN, HOUR, MINUTE, makeUpstream, setUp } from '#lib/players/testing/loaderRig.ts';
import { makePlayer } from '#lib/players/testing/parts.ts';

/** A site that has looked at these players a while ago. */
async function visited(names: readonly string[], optOut: ReadonlySet<string> = new Set()) {
  const upstream = makeUpstream(...names);
  const rig = setUp(upstream, { optOut });
  for (const name of names) await rig.load(name);
  upstream.asked.length = 0;
  await rig.clock.pass(5 * MINUTE);
  const noticed = (name: string, at = rig.clock.now()) => ({
    ulid: makePlayer(name).ulid,
    name: name.toLowerCase(),
    at,
  });
  return { ...rig, noticed };
}

test('a player who was looked at lately is refreshed at once, for each award once', async () => {
  const { loader, noticed, upstream, clock, changes } = await visited(['Somebody']);
  changes.length = 0;
  await loader.awarded.note([noticed('Somebody'), noticed('Somebody')]);
  await expect.poll(() => changes.length).toBe(1);
  expect(upstream.asked).toHaveLength(1);
  const refreshed = await loader.awarded.get('somebody');
  expect(refreshed?.snapshot).toMatchObject({ takenAt: clock.now() });
  expect(upstream.asked).toHaveLength(1);
});

test('a player whom nobody looked at for a week is refreshed with the next look', async () => {
  const { loader, load, loadUntil, noticed, upstream, clock } = await visited(['Somebody']);
  await clock.pass(6 * DAY);
  await load('somebody');
  await clock.pass(HOUR);
  upstream.asked.length = 0;
  await clock.pass(7 * DAY - 2 * HOUR);
  await loader.awarded.note([noticed('Somebody', clock.now())]);
  await clock.pass(MINUTE);
  expect(upstream.asked).toEqual([]);
  await load('somebody');
  await loadUntil('somebody', { snapshot: { takenAt: clock.now() } });
});

test('old awards, strangers and hidden players cost nothing', async () => {
  const { loader, noticed, upstream, clock } = await visited(['Somebody'], new Set(['hidden']));
  await loader.awarded.note([
    noticed('Somebody', clock.now() - DAY),
    noticed('Hidden'),
    ...Array.from({ length: 10_000 }, (_, n) => noticed(`Stranger${n}`)),
  ]);
  await clock.pass(MINUTE);
  expect(upstream.asked).toEqual([]);
  expect(await loader.awarded.get('hidden')).toBeNull();
});

test('nothing is done for untracked players', async () => {
  const upstream = makeUpstream();
  const player = { ...makePlayer('Untracked'), untracked: true };
  upstream.players.set('untracked', { player });
  const { loader, load, clock } = setUp(upstream);
  await load('untracked');
  await clock.pass(5 * MINUTE);
  upstream.asked.length = 0;
  await loader.awarded.note([{ ulid: player.ulid, name: 'untracked', at: clock.now() }]);
  await clock.pass(MINUTE);
  expect(upstream.asked).toEqual([]);
  expect(await loader.awarded.get('untracked')).toBeNull();
});

test('a refresh that fails is tried again after a minute', async () => {
  const { loader, noticed, upstream, clock } = await visited(['Somebody']);
  upstream.fault = DOWN;
  await loader.awarded.note([noticed('Somebody')]);
  await expect.poll(() => upstream.asked.length).toBe(1);
  await clock.pass(59_000);
  expect(upstream.asked).toHaveLength(1);
  upstream.fault = null;
  await clock.pass(1_000);
  await expect.poll(() => upstream.asked.length).toBe(2);
  await clock.pass(HOUR);
  expect(upstream.asked).toHaveLength(2);
});
