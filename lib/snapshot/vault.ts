import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Clock } from '../upstream/clock.ts';
import { type Database, openDatabase } from './database.ts';
import { prepareSchema, SchemaMismatch } from './schema.ts';

/** How long a connection waits for another process to finish writing, ms. It blocks meanwhile. */
const BUSY_MS = 500;
/** How long to work in memory before the disk is tried again, ms. */
const RETRY_MS = 60_000;

/** Pages of 4 KB that stand in memory while the disk is away: the store's own bound is a disk's. */
const MEMORY_PAGES = 16_384;

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

export interface VaultParts {
  /** The folder of the file; null keeps everything in memory. */
  folder: string | null;
  clock: Clock;
  log: Log;
}

/**
 * The one SQLite connection of a process. A disk that fails is no reason to fail a reader: the work
 * is done in memory instead, the log says so once, and the disk is tried again every minute.
 */
export interface Vault {
  /** @returns what the work returns; null when the database could not do it */
  run<T>(work: (db: Database) => T): T | null;
  close(): void;
}

export function openVault({ folder, clock, log }: VaultParts): Vault {
  let disk: Database | null = folder === null ? null : openDisk(folder, log);
  let memory: Database | null = null;
  let retryAt = clock.now() + RETRY_MS;

  function current(): Database {
    if (!disk && folder !== null && clock.now() >= retryAt) {
      retryAt = clock.now() + RETRY_MS;
      disk = reopen(folder, log);
      if (disk) closeMemory();
    }
    memory = disk ? null : (memory ?? openMemory());
    return disk ?? memory ?? openMemory();
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
    if (folder !== null && isBroken(code)) disk = beginAnew(folder, log);
    if (!disk) logLoss(log, code);
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
    close() {
      disk?.close();
      disk = null;
      closeMemory();
    },
  };
}

function openMemory(): Database {
  const db = openDatabase(':memory:', BUSY_MS);
  db.exec(`PRAGMA max_page_count = ${MEMORY_PAGES}`);
  prepareSchema(db);
  return db;
}

function openDisk(folder: string, log: Log): Database | null {
  try {
    return openFile(folder);
  } catch (error) {
    const code = sqliteCode(error);
    const useless = error instanceof SchemaMismatch || isBroken(code);
    const fresh = useless ? beginAnew(folder, log) : null;
    if (!fresh) logLoss(log, code);
    return fresh;
  }
}

/** Throws the file away and opens an empty one in its place. */
function beginAnew(folder: string, log: Log): Database | null {
  const fresh = attempt(() => openFile(discard(folder)));
  if (fresh) log.warn({ event: 'store-discarded' }, 'The store could not be read: begun anew');
  return fresh;
}

/** Opens the file again after a failure; only if a write succeeds, it is of use. */
function reopen(folder: string, log: Log): Database | null {
  const db = attempt(() => openFile(folder));
  if (!db) return null;
  const written = attempt(() => {
    db.exec('CREATE TABLE probe AS SELECT zeroblob(262144) AS data; DROP TABLE probe');
    return true;
  });
  if (written) log.info({ event: 'store-back' }, 'The store is on disk again');
  else db.close();
  return written ? db : null;
}

function openFile(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const db = openDatabase(path.join(folder, 'longplay.sqlite'), BUSY_MS);
  try {
    prepareSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function discard(folder: string): string {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(path.join(folder, `longplay.sqlite${end}`), { force: true });
  }
  return folder;
}

function logLoss(log: Log, code: number | null): void {
  const words = 'The store in DATA_DIR cannot be used: carrying on in memory, nothing is kept';
  log.error({ event: 'store-lost', code }, words);
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
