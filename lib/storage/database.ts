import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** A connection to SQLite that prepares each statement once. */
export interface Database {
  /** The same SQL gives the same statement, so it must not contain values. */
  prepare(sql: string): StatementSync;
  exec(sql: string): void;
  readonly isTransaction: boolean;
  close(): void;
}

/**
 * Opens a connection. Statements are reused: each new one takes memory outside of the heap, which
 * the garbage collector frees late because it does not see it (20,000 names took 197 MB).
 * @param file `:memory:` for none
 * @param busyMs how long it waits for another process to finish writing; it blocks meanwhile
 * @throws an error of SQLite
 */
export function openDatabase(file: string, busyMs: number): Database {
  const db = new DatabaseSync(file, { timeout: busyMs });
  const statements = new Map<string, StatementSync>();
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    exec: (sql) => db.exec(sql),
    get isTransaction() {
      return db.isTransaction;
    },
    close: () => db.close(),
  };
}

/** Does the work in a transaction that may write. Whatever it throws rolls everything back. */
export function inTransaction<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Empties the write-ahead log, which still contains what was deleted. With `secure_delete`, which
 * overwrites deleted rows, the data is then in no file any more.
 */
export function truncateWal(db: Database): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
