import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeHidden } from '#lib/players/testing/parts.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { addHidden, type HiddenPlayer } from './hiddenPlayer.ts';
import { hiddenFile } from './sqliteHiddenStore.ts';

const clock = createFakeClock();
const entry = (names: string[], ulid: string | null = null): HiddenPlayer => ({
  by: 'operator',
  names,
  ulid,
  checkedAt: clock.now(),
});

test('a player has one entry, whether name or ULID is known first', () => {
  const nameFirst = addHidden([entry(['a'])], entry(['b', 'a'], 'U1'));
  expect(nameFirst).toEqual([entry(['b', 'a'], 'U1')]);
  expect(addHidden(nameFirst, entry(['c'], 'U1'))).toEqual([entry(['c', 'b', 'a'], 'U1')]);
  const other = addHidden(nameFirst, entry(['a'], 'U2'));
  expect(other, 'two players who had one name').toHaveLength(2);
  expect(addHidden(nameFirst, { ...entry(['a']), by: 'motto' })).toHaveLength(2);
});

test('property: an added player is hidden by each name and by ULID', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const one = fc.record({
    names: fc.uniqueArray(name, { minLength: 1 }),
    ulid: fc.constantFrom(null, 'U1', 'U2', 'U3'),
  });
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const added = all.map(({ names, ulid }) => entry(names, ulid));
      const list = added.reduce<readonly HiddenPlayer[]>(addHidden, []);
      for (const { names, ulid } of added) {
        for (const name of names) expect(list.some((kept) => kept.names.includes(name))).toBe(true);
        if (ulid) expect(list.filter((kept) => kept.ulid === ulid)).toHaveLength(1);
      }
    }),
  );
});

test('the list survives a restart, and those of other upstreams are separate', async () => {
  using folder = makeFolder();
  const one = makeHidden({ folder: folder.path, clock });
  await one.hidden.hide({ by: 'operator', names: ['somebody'], ulid: 'U1' });
  const two = makeHidden({ folder: folder.path, clock });
  await two.hidden.ready();
  expect(two.hidden.hides(['somebody'])).toBe(true);
  expect(two.hidden.hides(['renamed'], 'U1')).toBe(true);
  expect(two.hidden.hides(['renamed'], 'U2')).toBe(false);
});

test('an unreadable file is never replaced', async () => {
  using folder = makeFolder();
  const file = hiddenFile(folder.path);
  const garbage = Buffer.alloc(8192, 'no database');
  writeFileSync(file, garbage);
  const { hidden, log } = makeHidden({ folder: folder.path, clock });
  await hidden.ready();
  expect(await hidden.hide({ by: 'motto', names: ['shy'], ulid: null })).toBe(false);
  expect(hidden.hides(['shy']), 'it holds in this process').toBe(true);
  await hidden.sync();
  expect(hidden.hides(['shy'])).toBe(true);
  expect(log.lines, 'said once').toHaveLength(1);
  expect(readFileSync(file)).toEqual(garbage);
});

test('a list of a later version is left unchanged', async () => {
  using folder = makeFolder();
  const file = hiddenFile(folder.path);
  const later = openDatabase(file, 500);
  later.exec('CREATE TABLE hidden (all_else TEXT); PRAGMA user_version = 9;');
  later.close();
  const { hidden } = makeHidden({ folder: folder.path, clock });
  expect(await hidden.hide({ by: 'operator', names: ['shy'], ulid: null })).toBe(false);
  const after = openDatabase(file, 500);
  expect(after.prepare('SELECT count(*) AS rows FROM hidden').get()).toEqual({ rows: 0 });
  after.close();
});

test('a list of a later, compatible version is used', async () => {
  using folder = makeFolder();
  const first = makeHidden({ folder: folder.path, clock });
  await first.hidden.hide({ by: 'operator', names: ['shy'], ulid: null });
  first.hiddenStore.close();
  const later = openDatabase(hiddenFile(folder.path), 500);
  later.exec('ALTER TABLE hidden ADD COLUMN why TEXT; PRAGMA user_version = 2;');
  later.close();
  const { hidden } = makeHidden({ folder: folder.path, clock });
  await hidden.ready();
  expect(hidden.hides(['shy'])).toBe(true);
  expect(await hidden.hide({ by: 'operator', names: ['other'], ulid: null })).toBe(true);
});

test('a failed write is repeated as soon as possible', async () => {
  using folder = makeFolder();
  const { hidden } = makeHidden({ folder: folder.path, clock });
  await hidden.ready();
  const other = openDatabase(hiddenFile(folder.path), 500);
  other.exec('BEGIN EXCLUSIVE');
  expect(await hidden.hide({ by: 'operator', names: ['shy'], ulid: null })).toBe(false);
  other.exec('COMMIT');
  other.close();
  await hidden.sync();
  const { hidden: later } = makeHidden({ folder: folder.path, clock });
  await later.ready();
  expect(later.hides(['shy'])).toBe(true);
});
