import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type Database, openDatabase } from './database.ts';
import { isNewer, prepareSchema, type Schema, SchemaMismatch } from './prepareSchema.ts';

/** How long a connection waits for another process to finish writing, ms. It blocks meanwhile. */
const BUSY_MS = 500;
/** How long to use memory before the disk is tried again, ms. */
const RETRY_MS = 60_000;

/** SQLite's page size, bytes. */
const PAGE_BYTES = 4096;

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

/** An SQLite file and its tables. */
export interface SqliteFileSpec {
  /** Its name. */
  file: string;
  schema: Schema;
  /** The bound in memory while the disk cannot be used. */
  memoryBytes: number;
}

export interface SqliteFileParts extends SqliteFileSpec {
  /** The folder of the file; null for a database in memory. */
  folder: string | null;
  clock: Clock;
  log: Log;
}

/**
 * The only connection of a process to an SQLite file. When the disk fails, a database in memory takes its
 * place so that readers do not fail. That is logged once, and the disk is tried again every minute.
 */
export interface SqliteFile {
  /** @returns what the work returns; null when the database fails */
  run<T>(work: (db: Database) => T): T | null;
  /** Whether what is written now outlives the process. */
  isOnDisk(): boolean;
  close(): void;
}

export function openSqliteFile({ folder, clock, log, ...store }: SqliteFileParts): SqliteFile {
  const place = folder === null ? null : choosePath(folder, store, log);
  let disk: Database | null = place === null ? null : openDisk(place, store, log);
  let memory: Database | null = null;
  let retryAt = clock.now() + RETRY_MS;

  function getDatabase(): Database {
    if (!disk && place !== null && clock.now() >= retryAt) {
      retryAt = clock.now() + RETRY_MS;
      disk = reopen(place, store, log);
      if (disk) closeMemory();
    }
    memory = disk ? null : (memory ?? openMemory(store));
    return disk ?? memory ?? openMemory(store);
  }

  function closeMemory(): void {
    memory?.close();
    memory = null;
  }

  /** Stops using the file. A corrupt one is discarded: everything in it can be fetched again. */
  function abandonDisk(code: number): void {
    disk?.close();
    disk = null;
    retryAt = clock.now() + RETRY_MS;
    // Never reopened as it is: a damaged file may open and fail later.
    if (place !== null && isBroken(code)) disk = startEmptyFile(place, store, log);
    if (!disk) logLoss(log, store, code);
  }

  return {
    run(work) {
      const db = getDatabase();
      try {
        return work(db);
      } catch (error) {
        const code = sqliteCode(error);
        if (code === null) throw error;
        if (code === BUSY || (db !== disk && code !== FULL)) return null;
        if (db === disk) abandonDisk(code);
        else closeMemory();
      }
      return attempt(() => work(getDatabase()));
    },
    isOnDisk: () => getDatabase() === disk,
    close() {
      disk?.close();
      disk = null;
      closeMemory();
    },
  };
}

/**
 * The path of the file. A file of a later version is left for that version, and this version uses
 * another one beside it.
 */
function choosePath(folder: string, { file, schema }: SqliteFileSpec, log: Log): string {
  const place = path.join(folder, file);
  const newer = existsSync(place) && attempt(() => isNewerFile(place, schema));
  if (!newer) return place;
  log.warn(
    { event: 'store-newer', file },
    'A store was written by a later version: leaving it alone',
  );
  return path.join(folder, file.replace(/(\.\w+)?$/, `.v${schema.version}$1`));
}

function isNewerFile(place: string, schema: Schema): boolean {
  const db = openDatabase(place, BUSY_MS);
  try {
    return isNewer(db, schema);
  } finally {
    db.close();
  }
}

function openMemory({ schema, memoryBytes }: SqliteFileSpec): Database {
  const db = openDatabase(':memory:', BUSY_MS);
  db.exec(`PRAGMA max_page_count = ${Math.ceil(memoryBytes / PAGE_BYTES)}`);
  prepareSchema(db, schema);
  return db;
}

function openDisk(place: string, store: SqliteFileSpec, log: Log): Database | null {
  try {
    return openFile(place, store);
  } catch (error) {
    const code = sqliteCode(error);
    const useless = error instanceof SchemaMismatch || isBroken(code);
    const fresh = useless ? startEmptyFile(place, store, log) : null;
    if (!fresh) logLoss(log, store, code);
    return fresh;
  }
}

/** Discards the file and opens an empty one. */
function startEmptyFile(place: string, store: SqliteFileSpec, log: Log): Database | null {
  const fresh = attempt(() => openFile(discard(place), store));
  const { file } = store;
  if (fresh)
    log.warn(
      { event: 'store-discarded', file },
      'A store could not be read: starting with an empty one',
    );
  return fresh;
}

/** Opens the file again after a failure. Uses it only if a write succeeds. */
function reopen(place: string, store: SqliteFileSpec, log: Log): Database | null {
  const db = attempt(() => openFile(place, store));
  if (!db) return null;
  const written = attempt(() => {
    db.exec('CREATE TABLE probe AS SELECT zeroblob(262144) AS data; DROP TABLE probe');
    return true;
  });
  if (written) log.info({ event: 'store-back', file: store.file }, 'A store is on disk again');
  else db.close();
  return written ? db : null;
}

function openFile(place: string, { schema }: SqliteFileSpec): Database {
  mkdirSync(path.dirname(place), { recursive: true });
  const db = openDatabase(place, BUSY_MS);
  try {
    prepareSchema(db, schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function discard(place: string): string {
  for (const end of ['', '-wal', '-shm']) rmSync(place + end, { force: true });
  return place;
}

function logLoss(log: Log, { file }: SqliteFileSpec, code: number | null): void {
  const message =
    'A store in DATA_DIR cannot be used: using memory, nothing will survive a restart';
  log.error({ event: 'store-lost', file, code }, message);
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const isBroken = (code: number | null) => code === CORRUPT || code === NOT_A_DATABASE;

/** The primary result code of an SQLite error; null for other errors. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
