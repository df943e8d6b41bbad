import { expect, test } from 'vitest';
import type { Ulid } from '#lib/domain/ulid.ts';
import { parseUlid } from '#lib/domain/ulid.ts';
import { runAsClient } from '#lib/rateLimit/client.ts';
import { limitedClient } from '#lib/rateLimit/testing/limitedClient.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { DAY, DOWN, HOUR, makeUpstream, rename, setUp } from './testing/loaderRig.ts';
import { makePlayer } from './testing/parts.ts';

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
