import { z } from 'zod';
import type { Database } from './database.ts';

/** How much may be kept. */
export interface Room {
  /** Of the file in bytes. */
  maxBytes: number;
  /** Names of nobody. */
  maxUnknown: number;
}

/** Full at this share of the room: the rest is for pages half used. */
const FULL = 0.9;
/** Eviction goes on until this share of the room is used, so that it is seldom. */
const ENOUGH = 0.8;
/** Players evicted at one time. */
const BATCH = 32;
/** Names of nobody that go at one time when there are too many, as a share of the bound. */
const UNKNOWN_SHARE = 0.02;

const number = z.object({ value: z.number() });

function read(db: Database, select: string): number {
  return number.parse(db.prepare(select).get()).value;
}

const pragma = (db: Database, name: string) =>
  read(db, `SELECT ${name} AS value FROM pragma_${name}`);

/** Bytes of the file that hold something. Pages that were freed are used again, not given back. */
export function usedBytes(db: Database): number {
  return (pragma(db, 'page_count') - pragma(db, 'freelist_count')) * pragma(db, 'page_size');
}

/**
 * Makes room for a body: players not used for longest go first. The file never grows beyond what
 * was used at its fullest, so that bounding what is used bounds it.
 * @param bytes of the body to come
 */
export function makeRoom(db: Database, room: Room, bytes: number): void {
  if (usedBytes(db) + bytes <= room.maxBytes * FULL) return;
  const oldest = 'DELETE FROM player WHERE id IN (SELECT id FROM player ORDER BY used LIMIT ?)';
  const evict = db.prepare(oldest);
  while (usedBytes(db) + bytes > room.maxBytes * ENOUGH) {
    if (evict.run(BATCH).changes === 0) return;
  }
}

/**
 * Drops what ran out: players past their last day, names of nobody, names from before a rename.
 * Of names of nobody beyond the bound, those go that would run out first.
 */
export function sweep(db: Database, room: Room, now: number): void {
  db.prepare('DELETE FROM player WHERE gone_after <= ?').run(now);
  db.prepare('DELETE FROM alias WHERE until <= ?').run(now);
  db.prepare('DELETE FROM unknown WHERE until <= ?').run(now);
  const excess = read(db, 'SELECT count(*) AS value FROM unknown') - room.maxUnknown;
  if (excess < 0) return;
  const soonest = `DELETE FROM unknown WHERE (source, name) IN
    (SELECT source, name FROM unknown ORDER BY until LIMIT ?)`;
  db.prepare(soonest).run(excess + Math.ceil(room.maxUnknown * UNKNOWN_SHARE));
}
