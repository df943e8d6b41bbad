import { z } from 'zod';
import type { Database } from './database.ts';

/** Eviction starts at this share of the bound: the rest is for half-used pages. */
const FULL = 0.9;
/** Eviction continues down to this share of the bound, so that it is rare. */
const ENOUGH = 0.8;
/** Rows evicted at a time. */
const BATCH = 32;

const number = z.object({ value: z.number() });

function pragma(db: Database, name: string): number {
  const row = db.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
  return number.parse(row).value;
}

/** Used bytes of the file. SQLite reuses freed pages but does not shrink the file. */
export function usedBytes(db: Database): number {
  return (pragma(db, 'page_count') - pragma(db, 'freelist_count')) * pragma(db, 'page_size');
}

/**
 * Evicts the least recently used rows to make room. The file never grows beyond its largest use, so
 * bounding the used bytes bounds the file.
 * @param table the table to evict from; it has `id` and `used`
 * @param maxBytes bound of the whole file
 * @param bytes needed
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
