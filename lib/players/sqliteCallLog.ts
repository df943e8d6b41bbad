import { z } from 'zod';
import type { Database } from '#lib/storage/database.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { Vault } from '#lib/storage/sqliteFile.ts';
import { inTransaction } from '#lib/storage/transaction.ts';
import {
  createMemoryCallLog,
  NO_PAUSE_MS,
  type OwnCallLog,
  WINDOW_MS,
} from '#lib/upstream/callLog.ts';

const rows = z.array(z.object({ at: z.number() }));
const number = z.object({ value: z.number().nullable() }).optional();

/**
 * The call log in the store's file: processes that share `DATA_DIR` share the budget, and a restart
 * does not begin it anew. Each call is noted in memory too, and the stricter of both counts, so
 * that losing the file lets no burst through.
 * @param source whose calls: the address of the upstream
 */
export function createSqliteCallLog(vault: Vault, source: string): OwnCallLog {
  const key = sourceKey(source);
  const memory = createMemoryCallLog();

  const read = (db: Database, select: string, ...values: (string | number)[]) =>
    number.parse(db.prepare(select).get(...values))?.value ?? 0;

  function count(db: Database, now: number): number {
    // After a clock that went back, calls of the future count as made now.
    db.prepare('UPDATE call SET at = ? WHERE source = ? AND at > ?').run(now, key, now);
    db.prepare('DELETE FROM call WHERE source = ? AND at < ?').run(key, now - WINDOW_MS);
    return read(db, 'SELECT count(*) AS value FROM call WHERE source = ?', key);
  }

  function takeFrom(db: Database, now: number, limit: number): number {
    const excess = count(db, now) - limit;
    if (excess < 0) {
      db.prepare('INSERT INTO call VALUES (?, ?)').run(key, now);
      return 0;
    }
    const nth = 'SELECT at AS value FROM call WHERE source = ? ORDER BY at LIMIT 1 OFFSET ?';
    return read(db, nth, key, excess) + WINDOW_MS + 1 - now;
  }

  function pausedIn(db: Database, now: number): number {
    const select = 'SELECT until AS value FROM pause WHERE source = ?';
    const until = read(db, select, key);
    if (until <= now + NO_PAUSE_MS) return until;
    db.prepare('DELETE FROM pause WHERE source = ?').run(key);
    return 0;
  }

  return {
    async take(now, limit) {
      const ms = vault.run((db) => inTransaction(db, () => takeFrom(db, now, limit)));
      if (!ms) return memory.take(now, limit);
      // It too has to hear of a clock that went back.
      await memory.recent(now);
      return ms;
    },
    async settle(startedAt, endedAt) {
      const move = `UPDATE call SET at = ? WHERE rowid =
        (SELECT rowid FROM call WHERE source = ? AND at = ? LIMIT 1)`;
      vault.run((db) => db.prepare(move).run(endedAt, key, startedAt));
      await memory.settle(startedAt, endedAt);
    },
    async recent(now) {
      const ours = vault.run((db) => count(db, now)) ?? 0;
      return Math.max(ours, await memory.recent(now));
    },
    async times(now) {
      const select = 'SELECT at FROM call WHERE source = ? ORDER BY at';
      const ours = vault.run((db) => {
        count(db, now);
        return rows.parse(db.prepare(select).all(key)).map(({ at }) => at);
      });
      const known = await memory.times(now);
      return ours && ours.length >= known.length ? ours : known;
    },
    async pause(until) {
      const put = `INSERT INTO pause VALUES (?, ?)
        ON CONFLICT (source) DO UPDATE SET until = max(until, excluded.until)`;
      vault.run((db) => db.prepare(put).run(key, Math.round(until)));
      await memory.pause(until);
    },
    async pausedUntil(now) {
      const ours = vault.run((db) => pausedIn(db, now)) ?? 0;
      return Math.max(ours, await memory.pausedUntil(now));
    },
  };
}
