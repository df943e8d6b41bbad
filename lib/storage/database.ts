import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** A connection to SQLite that prepares each statement once. */
export interface Database {
  /** The same statement each time for the same SQL, which must therefore hold no values. */
  prepare(sql: string): StatementSync;
  exec(sql: string): void;
  readonly isTransaction: boolean;
  close(): void;
}

/**
 * Opens a connection. Statements are kept: what a new one holds outside of the heap is only freed
 * by a garbage collection that knows nothing of it (20,000 names took 197 MB so).
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
