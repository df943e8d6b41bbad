import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type Database, openDatabase } from './database.ts';
import { isNewer, prepareSchema, type Schema, SchemaMismatch } from './prepareSchema.ts';

/** How long a connection waits for another process to finish writing, ms. It blocks meanwhile. */
const BUSY_MS = 500;
/** How long to work in memory before the disk is tried again, ms. */
const RETRY_MS = 60_000;

/** SQLite's own, bytes. */
const PAGE_BYTES = 4096;

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

/** A file of SQLite's and what stands in it. */
export interface SqliteFileSpec {
  /** Its name in the folder. */
  file: string;
  schema: Schema;
  /** What may stand in memory while the disk is away: the bound of the file is a disk's. */
  memoryBytes: number;
}

export interface SqliteFileParts extends SqliteFileSpec {
  /** The folder of the file; null keeps everything in memory. */
  folder: string | null;
  clock: Clock;
  log: Log;
}

/**
 * The one connection of a process to a file of SQLite's. A disk that fails is no reason to fail a reader: the work
 * is done in memory instead, the log says so once, and the disk is tried again every minute.
 */
export interface SqliteFile {
  /** @returns what the work returns; null when the database could not do it */
  run<T>(work: (db: Database) => T): T | null;
  /** Whether what is written now outlives the process. */
  isOnDisk(): boolean;
  close(): void;
}

export function openSqliteFile({ folder, clock, log, ...store }: SqliteFileParts): SqliteFile {
  const place = folder === null ? null : placeIn(folder, store, log);
  let disk: Database | null = place === null ? null : openDisk(place, store, log);
  let memory: Database | null = null;
  let retryAt = clock.now() + RETRY_MS;

  function current(): Database {
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

  /** Gives up on the file as it is. A broken one is thrown away: all of it can be fetched again. */
  function abandonDisk(code: number): void {
    disk?.close();
    disk = null;
    retryAt = clock.now() + RETRY_MS;
    // Not opened again as it is: damage further inside lets it open, and fails all the same.
    if (place !== null && isBroken(code)) disk = beginAnew(place, store, log);
    if (!disk) logLoss(log, store, code);
  }

  return {
    run(work) {
      const db = current();
      try {
        return work(db);
      } catch (error) {
        const code = sqliteCode(error);
        if (code === null) throw error;
        if (code === BUSY || (db !== disk && code !== FULL)) return null;
        if (db === disk) abandonDisk(code);
        else closeMemory();
      }
      return attempt(() => work(current()));
    },
    isOnDisk: () => current() === disk,
    close() {
      disk?.close();
      disk = null;
      closeMemory();
    },
  };
}

/**
 * Where the file is. One of a later version stays as it is, for when that version is back; this one
 * keeps its own beside it.
 */
function placeIn(folder: string, { file, schema }: SqliteFileSpec, log: Log): string {
  const place = path.join(folder, file);
  const newer = existsSync(place) && attempt(() => isNewerFile(place, schema));
  if (!newer) return place;
  log.warn({ event: 'store-newer', file }, 'A later version wrote a store: it is left alone');
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
    const fresh = useless ? beginAnew(place, store, log) : null;
    if (!fresh) logLoss(log, store, code);
    return fresh;
  }
}

/** Throws the file away and opens an empty one in its place. */
function beginAnew(place: string, store: SqliteFileSpec, log: Log): Database | null {
  const fresh = attempt(() => openFile(discard(place), store));
  const { file } = store;
  if (fresh) log.warn({ event: 'store-discarded', file }, 'A store could not be read: begun anew');
  return fresh;
}

/** Opens the file again after a failure; only if a write succeeds, it is of use. */
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
  const words = 'A store in DATA_DIR cannot be used: carrying on in memory, nothing is kept';
  log.error({ event: 'store-lost', file, code }, words);
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const isBroken = (code: number | null) => code === CORRUPT || code === NOT_A_DATABASE;

/** The primary result code of an error of SQLite; null when it is none. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
