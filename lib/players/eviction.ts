import { z } from 'zod';
import type { Database } from '#lib/storage/database.ts';

/** How much may be kept. */
export interface Room {
  /** Of the file in bytes. */
  maxBytes: number;
  /** Names of nobody. */
  maxUnknown: number;
}

/** Names of nobody that go at one time when there are too many, as a share of the bound. */
const UNKNOWN_SHARE = 0.02;

const number = z.object({ value: z.number() });

function read(db: Database, select: string): number {
  return number.parse(db.prepare(select).get()).value;
}

/**
 * Drops what ran out: players past their last day, names of nobody, names from before a rename.
 * Of names of nobody beyond the bound, those go that would run out first.
 * @returns how many players went
 */
export function sweep(db: Database, room: Room, now: number): number {
  const { changes } = db.prepare('DELETE FROM player WHERE gone_after <= ?').run(now);
  db.prepare('DELETE FROM alias WHERE until <= ?').run(now);
  db.prepare('DELETE FROM unknown WHERE until <= ?').run(now);
  const excess = read(db, 'SELECT count(*) AS value FROM unknown') - room.maxUnknown;
  if (excess < 0) return Number(changes);
  const soonest = `DELETE FROM unknown WHERE (source, name) IN
    (SELECT source, name FROM unknown ORDER BY until LIMIT ?)`;
  db.prepare(soonest).run(excess + Math.ceil(room.maxUnknown * UNKNOWN_SHARE));
  return Number(changes);
}
