import { z } from 'zod';
import type { Database } from './database.ts';
import { inTransaction } from './database.ts';

/** The tables of a file, and how to migrate earlier versions. */
export interface Schema {
  /** From 1. Raise it with every change of the tables. */
  version: number;
  /**
   * The earliest version whose builds can use this file as it is. A change that only adds does not
   * raise it, so that after a rollback the earlier build finds all data.
   */
  least: number;
  /** The statements that create the tables. */
  tables: string;
  /**
   * By version: the statements that migrate a file to the next version. A file without a step is
   * discarded.
   */
  steps: Readonly<Record<number, string>>;
}

/** A file of an earlier version that cannot be migrated. */
export class SchemaMismatch extends Error {}

/** A file of a later version that this version cannot use. */
class SchemaNewer extends Error {}

const versions = z.object({ found: z.number(), least: z.number() });

/**
 * The version of a file, and the earliest version that can use it.
 * @throws an SQLite error where it is not a database
 */
function getVersions(db: Database): { found: number; least: number } {
  const select = `SELECT user_version AS found, application_id AS least
    FROM pragma_user_version, pragma_application_id`;
  return versions.parse(db.prepare(select).get());
}

/** Whether only later versions can use a file. */
export function isNewer(db: Database, { version }: Schema): boolean {
  const { found, least } = getVersions(db);
  return found > version && (least === 0 || least > version);
}

/**
 * Configures a connection, and creates or migrates the tables in one transaction.
 * @throws SchemaMismatch, SchemaNewer
 */
export function prepareSchema(db: Database, schema: Schema): void {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
  `);
  const { version } = schema;
  if (isNewer(db, schema)) throw new SchemaNewer();
  if (getVersions(db).found < version) inTransaction(db, () => migrate(db, schema));
}

function migrate(db: Database, { version, least, tables, steps }: Schema): void {
  // Read again: another process may have migrated it meanwhile.
  let { found } = getVersions(db);
  if (found >= version) return;
  if (found === 0) db.exec(tables);
  for (; found > 0 && found < version; found++) {
    const step = steps[found];
    if (step === undefined) throw new SchemaMismatch();
    db.exec(step);
  }
  db.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${least}`);
}
