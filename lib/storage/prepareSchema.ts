import { z } from 'zod';
import type { Database } from './database.ts';
import { inTransaction } from './database.ts';

/** The tables of a file, and how those of earlier versions become these. */
export interface Schema {
  /** From 1; goes up with every change of the tables. */
  version: number;
  /**
   * The earliest version whose builds can work on this file as it is: a change that only adds does
   * not raise it, so that a build before it, started again after an upgrade, finds all there is.
   */
  least: number;
  /** The statements that make the tables. */
  tables: string;
  /**
   * By version: the statements that make a file of the next version of it. A file that no step
   * leads on from is thrown away.
   */
  steps: Readonly<Record<number, string>>;
}

/** A file that an earlier version of this site wrote, and none knows how to go on with. */
export class SchemaMismatch extends Error {}

/** A file that a later version of this site wrote, and this one cannot work on. */
class SchemaNewer extends Error {}

const versions = z.object({ found: z.number(), least: z.number() });

/**
 * Which version wrote a file, and the earliest that can work on it.
 * @throws an error of SQLite, where it is no database
 */
function versionsOf(db: Database): { found: number; least: number } {
  const select = `SELECT user_version AS found, application_id AS least
    FROM pragma_user_version, pragma_application_id`;
  return versions.parse(db.prepare(select).get());
}

/** Whether a file is one that only later versions can work on. */
export function isNewer(db: Database, { version }: Schema): boolean {
  const { found, least } = versionsOf(db);
  return found > version && (least === 0 || least > version);
}

/**
 * Sets a connection up, makes the tables where there are none and leads those of an earlier version
 * on, in one transaction.
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
  if (versionsOf(db).found < version) inTransaction(db, () => leadOn(db, schema));
}

function leadOn(db: Database, { version, least, tables, steps }: Schema): void {
  // Read again: another process may have done it meanwhile.
  let { found } = versionsOf(db);
  if (found >= version) return;
  if (found === 0) db.exec(tables);
  for (; found > 0 && found < version; found++) {
    const step = steps[found];
    if (step === undefined) throw new SchemaMismatch();
    db.exec(step);
  }
  db.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${least}`);
}
