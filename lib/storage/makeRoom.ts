import { z } from 'zod';
import type { Database } from './database.ts';

/** Full at this share of the room: the rest is for pages half used. */
const FULL = 0.9;
/** Eviction goes on until this share of the room is used, so that it is seldom. */
const ENOUGH = 0.8;
/** Rows evicted at one time. */
const BATCH = 32;

const number = z.object({ value: z.number() });

function pragma(db: Database, name: string): number {
  const row = db.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
  return number.parse(row).value;
}

/** Bytes of the file that hold something. Pages that were freed are used again, not given back. */
export function usedBytes(db: Database): number {
  return (pragma(db, 'page_count') - pragma(db, 'freelist_count')) * pragma(db, 'page_size');
}

/**
 * Makes room for what comes: rows not used for longest go first. The file never grows beyond what
 * was used at its fullest, so that bounding what is used bounds it.
 * @param table the one whose rows can go; it has `id` and `used`
 * @param maxBytes of the whole file
 * @param bytes of what comes
 */
export function makeRoom(db: Database, table: string, maxBytes: number, bytes: number): void {
  if (usedBytes(db) + bytes <= maxBytes * FULL) return;
  const oldest = `DELETE FROM ${table} WHERE id IN
    (SELECT id FROM ${table} ORDER BY used LIMIT ?)`;
  const evict = db.prepare(oldest);
  while (usedBytes(db) + bytes > maxBytes * ENOUGH) {
    if (evict.run(BATCH).changes === 0) return;
  }
}
