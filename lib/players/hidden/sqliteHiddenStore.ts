import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Log } from '#lib/log.ts';
import { type Database, inTransaction, openDatabase } from '#lib/storage/database.ts';
import { isNewer } from '#lib/storage/prepareSchema.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { HiddenPlayer } from './hiddenPlayer.ts';
import { changeRows, getEntries, type HiddenRow, hiddenRow, mergeRows } from './hiddenRow.ts';
import type { Notice, OwnHiddenStore } from './hiddenStore.ts';

/** The file of the list in a `DATA_DIR`. */
export const hiddenFile = (folder: string) => path.join(folder, 'hidden.sqlite');

const BUSY_MS = 500;
/** How long a word to other processes stays; they listen every few seconds, ms. */
const NOTICE_MS = 600_000;

const TABLES = `
  CREATE TABLE hidden (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (source, id)
  ) STRICT;
  CREATE TABLE notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    names TEXT NOT NULL,
    avatar TEXT,
    at INTEGER NOT NULL
  ) STRICT;
`;

const SCHEMA = { version: 1, least: 1, tables: TABLES, steps: {} };

const namesText = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));
const storedRows = z.array(
  z.object({ row: z.string().transform((text) => hiddenRow.parse(JSON.parse(text))) }),
);
const noticeRows = z.array(
  z.object({
    id: z.number(),
    kind: z.enum(['old', 'gone']),
    names: namesText,
    avatar: z.string().nullable(),
  }),
);
const number = z.object({ value: z.number().nullable() });

export interface SqliteHiddenParts {
  /** The file; `:memory:` for none. */
  place: string;
  /** Which upstream the players are of. */
  source: string;
  clock: Clock;
  log: Log;
}

/**
 * The list in a file of its own, since it is the only thing in `DATA_DIR` that cannot be fetched
 * again: whatever befalls the snapshots costs nobody the wish to be hidden, and a file that cannot
 * be read is left as it is, never begun anew. Without WAL it can be read from a folder that takes
 * no writing, and `data_version` tells of another process's change without a read.
 */
export function createSqliteHiddenStore(parts: SqliteHiddenParts): OwnHiddenStore {
  const { place, clock, log } = parts;
  const source = sourceKey(parts.source);
  let db: Database | null = null;
  let seen: number | null = null;
  let lastNotice: number | null = null;
  let lost = false;

  /** Does something with the file; null where that fails, which is said once. */
  function attempt<T>(work: (db: Database) => T): T | null {
    try {
      db ??= openHidden(place);
      const result = work(db);
      lost = false;
      return result;
    } catch (err) {
      if (!lost) log.error({ event: 'hidden-lost', err }, LOST);
      lost = true;
      db?.close();
      db = null;
      seen = null;
      return null;
    }
  }

  const readAll = (db: Database) =>
    storedRows
      .parse(db.prepare('SELECT row FROM hidden WHERE source = ?').all(source))
      .map(({ row }) => row);

  function writeAll(db: Database, rows: readonly HiddenRow[]): void {
    db.prepare('DELETE FROM hidden WHERE source = ?').run(source);
    const put = db.prepare('INSERT INTO hidden (source, id, row) VALUES (?, ?, ?)');
    for (const row of rows) put.run(source, row.id, JSON.stringify(row));
  }

  function readChanged(db: Database): readonly HiddenPlayer[] | null {
    const version = numberOf(db, 'SELECT data_version AS value FROM pragma_data_version');
    if (version === seen) return null;
    const rows = readAll(db);
    // What is told from here on is heard.
    lastNotice ??= latestNotice(db);
    seen = version;
    return getEntries(rows);
  }

  function merge(db: Database, theirs: readonly HiddenRow[]): readonly HiddenRow[] {
    const ours = readAll(db);
    const rows = mergeRows(ours, theirs, clock.now());
    if (JSON.stringify(rows) === JSON.stringify(ours)) return rows;
    writeAll(db, rows);
    // Read anew: to this process it is news as well.
    seen = null;
    return rows;
  }

  function readNotices(db: Database): Notice[] {
    const after = lastNotice ?? latestNotice(db);
    const select =
      'SELECT id, kind, names, avatar FROM notice WHERE source = ? AND id > ? ORDER BY id';
    forgetNotices(db);
    const rows = noticeRows.parse(db.prepare(select).all(source, after));
    lastNotice = rows.at(-1)?.id ?? after;
    return rows.map(({ id: _, ...notice }) => notice);
  }

  function forgetNotices(db: Database): void {
    const now = Math.round(clock.now());
    // Also what was told in a time to come, before the clock was set back.
    const old = 'SELECT count(*) AS value FROM notice WHERE abs(? - at) > ?';
    const count = number.parse(db.prepare(old).get(now, NOTICE_MS)).value ?? 0;
    // A write that changes nothing would still be a change to all other processes.
    if (count > 0) db.prepare('DELETE FROM notice WHERE abs(? - at) > ?').run(now, NOTICE_MS);
  }

  function addNotice(db: Database, { kind, names, avatar }: Notice): void {
    const now = Math.round(clock.now());
    const put = 'INSERT INTO notice (source, kind, names, avatar, at) VALUES (?, ?, ?, ?, ?)';
    db.prepare(put).run(source, kind, JSON.stringify(names), avatar, now);
  }

  return {
    read: async () => attempt(readChanged),
    async change(edit) {
      const done = attempt((db) =>
        inTransaction(db, () => {
          const rows = readAll(db);
          writeAll(
            db,
            changeRows(rows, edit(getEntries(rows)), Math.round(clock.now()), randomUUID),
          );
          return true;
        }),
      );
      return done ?? false;
    },
    async notify(notice) {
      const done = attempt((db) =>
        inTransaction(db, () => {
          addNotice(db, notice);
          return true;
        }),
      );
      return done ?? false;
    },
    notices: async () => attempt(readNotices) ?? [],
    rows: async () => attempt(readAll),
    merge: async (rows) => attempt((db) => inTransaction(db, () => merge(db, rows))),
    close() {
      db?.close();
      db = null;
    },
  };
}

const LOST = 'The list of hidden players cannot be used: going on with what is known of it';

const numberOf = (db: Database, select: string) =>
  number.parse(db.prepare(select).get()).value ?? 0;

const latestNotice = (db: Database) => numberOf(db, 'SELECT max(id) AS value FROM notice');

/** @throws an error of SQLite's, or of a version that we do not know */
function openHidden(place: string): Database {
  mkdirSync(path.dirname(place), { recursive: true });
  const db = openDatabase(place, BUSY_MS);
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Of an earlier version there is none yet; a later one may say that this one can work on it. */
function prepare(db: Database): void {
  inTransaction(db, () => {
    if (isNewer(db, SCHEMA)) throw new Error('a list of hidden players of a later version');
    if (numberOf(db, 'SELECT user_version AS value FROM pragma_user_version') > 0) return;
    const { tables, version, least } = SCHEMA;
    db.exec(`${tables} PRAGMA user_version = ${version}; PRAGMA application_id = ${least};`);
  });
}
