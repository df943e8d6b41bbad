import type { Database } from './database.ts';

/**
 * Has what was deleted stand in no file any more: deleted rows are overwritten at once
 * (`secure_delete`), and the log beside the file, which still has them, is emptied.
 */
export function wipe(db: Database): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
