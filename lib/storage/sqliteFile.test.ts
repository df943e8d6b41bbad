import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDated, makeStore } from '#lib/players/testing/parts.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { openSqliteFile } from './sqliteFile.ts';
import { makeFolder } from './testing/makeFolder.ts';

const WRITER = fileURLToPath(new URL('../players/testing/writeForever.ts', import.meta.url));
const FILE = 'longplay.sqlite';

test('without a folder it logs one line and uses memory', async () => {
  using folder = makeFolder();
  const file = path.join(folder.path, 'file');
  writeFileSync(file, '');
  const clock = createFakeClock();
  const store = makeStore({ folder: path.join(file, 'data'), clock });
  await store.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
  expect((await store.read('somebody'))?.kind).toBe('player');
  expect(await store.isReachable(), 'nothing is kept').toBe(false);
  expect(store.log.lines).toHaveLength(1);
  store.close();
});

test('the disk is used again when it is back', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const data = path.join(folder.path, 'data');
  writeFileSync(data, 'in the way');
  const store = makeStore({ folder: data, clock });
  await store.writeUnknown('nobody', clock.now() + 1e6);
  expect(await store.isReachable()).toBe(false);
  rmSync(data);
  await clock.pass(60_000);
  expect(await store.isReachable()).toBe(true);
  await store.writeUnknown('other', clock.now() + 1e6);
  store.close();
  const after = makeStore({ folder: data, clock });
  expect((await after.read('other'))?.kind).toBe('unknown');
  expect(store.log.lines).toHaveLength(2);
  after.close();
});

test.each([
  ['garbage', (file: string) => writeFileSync(file, 'no database '.repeat(1000))],
  [
    'an earlier version that nothing leads on from',
    (file: string) => {
      const db = new DatabaseSync(file);
      db.exec('CREATE TABLE player (other); PRAGMA user_version = 1');
      db.close();
    },
  ],
])('%s in the place of the file is thrown away', async (_, make) => {
  using folder = makeFolder();
  make(path.join(folder.path, FILE));
  const clock = createFakeClock();
  const store = makeStore({ folder: folder.path, clock });
  await store.writeUnknown('nobody', clock.now() + 1e6);
  store.close();
  expect(store.log.lines).toHaveLength(1);
  const after = makeStore({ folder: folder.path, clock });
  expect((await after.read('nobody'))?.kind).toBe('unknown');
  expect(after.log.lines).toHaveLength(0);
  after.close();
});

const schemaOf = (version: number, least: number, more: string[] = []) => ({
  version,
  least,
  tables: ['CREATE TABLE player (name TEXT)', ...more].join(';'),
  steps: { 2: more.join(';') },
});

/** Opens the file with the schema of a build. */
function openBuild(folder: string, schema: ReturnType<typeof schemaOf>) {
  const log = createTestLog();
  const clock = createFakeClock();
  const opened = openSqliteFile({ folder, file: FILE, schema, memoryBytes: 2 ** 20, clock, log });
  const names = () => opened.run((db) => db.prepare('SELECT name FROM player ORDER BY name').all());
  const add = (name: string) =>
    opened.run((db) => db.prepare('INSERT INTO player (name) VALUES (?)').run(name));
  return { ...opened, names, add, log };
}

test('an upgrade migrates the file and a rollback loses nothing: an added table', () => {
  using folder = makeFolder();
  const before = schemaOf(2, 2);
  const after = schemaOf(3, 2, ['CREATE TABLE hidden (name TEXT)']);
  for (const [schema, name] of [
    [before, 'a'],
    [after, 'b'],
    [before, 'c'],
    [after, 'd'],
  ] as const) {
    const build = openBuild(folder.path, schema);
    build.add(name);
    if (schema === after)
      expect(build.run((db) => db.prepare('SELECT * FROM hidden').all())).toEqual([]);
    expect(build.log.lines).toEqual([]);
    build.close();
  }
  const last = openBuild(folder.path, after);
  expect(last.names()).toEqual(['a', 'b', 'c', 'd'].map((name) => ({ name })));
  last.close();
});

test('an upgrade migrates the file and a rollback loses nothing: a changed table', () => {
  using folder = makeFolder();
  const before = openBuild(folder.path, schemaOf(2, 2));
  before.add('a');
  before.close();
  const change = ['ALTER TABLE player ADD COLUMN more TEXT'];
  const after = openBuild(folder.path, schemaOf(3, 3, change));
  after.add('b');
  expect(after.names()).toHaveLength(2);
  after.close();
  // The build from before cannot work on it: it leaves the file alone and keeps its own.
  const rolledBack = openBuild(folder.path, schemaOf(2, 2));
  expect(rolledBack.names()).toEqual([]);
  rolledBack.add('c');
  expect(rolledBack.log.lines).toHaveLength(1);
  rolledBack.close();
  const again = openBuild(folder.path, schemaOf(3, 3, change));
  expect(again.names()).toEqual([{ name: 'a' }, { name: 'b' }]);
  again.close();
});

test('a damaged file is discarded as soon as the damage is found', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const before = makeStore({ folder: folder.path, clock });
  await before.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
  before.close();
  // Header and version stand on the first page, so that the file opens.
  const file = path.join(folder.path, FILE);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, 4096));
  const store = makeStore({ folder: folder.path, clock });
  await store.writePlayer(makeDated('Other', clock.now()), 'other');
  expect((await store.read('other'))?.kind).toBe('player');
  expect(store.log.lines).toHaveLength(1);
  store.close();
  const after = makeStore({ folder: folder.path, clock });
  expect((await after.read('other'))?.kind).toBe('player');
  expect(after.log.lines).toHaveLength(0);
  after.close();
});

test('the database in memory is bounded, and starts empty when full', async () => {
  const clock = createFakeClock();
  const store = makeStore({ clock });
  const fill = 'CREATE TABLE big AS SELECT zeroblob(80 * 1024 * 1024) AS data';
  expect(store.file.run((db) => db.prepare(fill).run())).toBeNull();
  await store.writePlayer(makeDated('Somebody', clock.now()), 'somebody');
  expect((await store.read('somebody'))?.kind).toBe('player');
  store.close();
});

test('a folder in the place of the file', async () => {
  using folder = makeFolder();
  mkdirSync(path.join(folder.path, FILE));
  const clock = createFakeClock();
  const store = makeStore({ folder: folder.path, clock });
  await store.writeUnknown('nobody', clock.now() + 1e6);
  expect((await store.read('nobody'))?.kind).toBe('unknown');
  expect(store.log.lines).toHaveLength(1);
  store.close();
});

test('a long write of another process causes no error', async () => {
  using folder = makeFolder();
  const clock = createFakeClock();
  const store = makeStore({ folder: folder.path, clock });
  await store.writeUnknown('before', clock.now() + 1e6);
  const other = new DatabaseSync(path.join(folder.path, FILE));
  other.exec('BEGIN IMMEDIATE');
  await store.writeUnknown('amid', clock.now() + 1e6);
  expect((await store.read('before'))?.kind).toBe('unknown');
  other.exec('COMMIT');
  other.close();
  await store.writeUnknown('after', clock.now() + 1e6);
  expect((await store.read('after'))?.kind).toBe('unknown');
  store.close();
});

/** Starts a process that stores players as long as it lives, and hands over its lines. */
async function startWriter(
  folder: string,
  shellBefore = '',
): Promise<[pid: number, AsyncGenerator<string>]> {
  const command = `${shellBefore} exec "$0" "$1" "$2"`;
  const child = spawn('sh', ['-c', command, process.execPath, WRITER, folder]);
  await once(child, 'spawn');
  async function* lines() {
    for await (const chunk of child.stdout) yield* `${chunk}`.trim().split('\n');
  }
  return [child.pid ?? 0, lines()];
}

test('SIGKILL during a write loses nothing that was stored', async () => {
  using folder = makeFolder();
  const [pid, lines] = await startWriter(folder.path);
  let stored = -1;
  for await (const line of lines) {
    const { index } = JSON.parse(line);
    stored = Math.max(stored, index);
    if (index === 60) process.kill(pid, 'SIGKILL');
  }
  expect(stored).toBeGreaterThanOrEqual(60);
  const store = makeStore({ folder: folder.path, clock: createFakeClock() });
  const check = store.file.run((db) => db.prepare('PRAGMA integrity_check').all());
  expect(check).toEqual([{ integrity_check: 'ok' }]);
  for (let index = 0; index <= stored; index++) {
    const read = await store.read(`player${index}`);
    expect(read?.kind === 'player' && read.snapshot.games.length).toBe(200);
  }
  expect(store.log.lines).toHaveLength(0);
  store.close();
});

test('with a full disk it logs one line and uses memory', async () => {
  using folder = makeFolder();
  // No file of the process may grow beyond 256 blocks of 512 bytes.
  const [pid, lines] = await startWriter(folder.path, 'ulimit -f 256;');
  let last = { index: -1, logged: -1, readable: false };
  for await (const line of lines) {
    last = JSON.parse(line);
    expect(last.readable).toBe(true);
    if (last.index === 200) process.kill(pid, 'SIGKILL');
  }
  expect(last.index).toBeGreaterThanOrEqual(200);
  expect(last.logged).toBe(1);
});
