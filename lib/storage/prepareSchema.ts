import type { Database } from './database.ts';

/** The tables of a file. */
export interface Schema {
  /** From 1; a file of another version is thrown away. */
  version: number;
  /** The statements that make the tables. */
  tables: string;
}

/** A file that another version of this site wrote. */
export class SchemaMismatch extends Error {}

/**
 * Sets a connection up and makes the tables where there are none.
 * @throws SchemaMismatch
 */
export function prepareSchema(db: Database, { version, tables }: Schema): void {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
  `);
  const found = db.prepare('PRAGMA user_version').get()?.user_version;
  if (found === version) return;
  if (found !== 0) throw new SchemaMismatch();
  db.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${version}; COMMIT;`);
}
