import { z } from 'zod';
import type { Database } from '#lib/storage/database.ts';
import { inTransaction } from '#lib/storage/database.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { SqliteFile } from '#lib/storage/sqliteFile.ts';
import { NO_PAUSE_MS, type OwnCallLog, WINDOW_MS } from '#lib/upstream/callLog.ts';

const callRows = z.array(z.object({ at: z.number() }));
const valueRow = z.object({ value: z.number().nullable() }).optional();

/**
 * The call log in the store's file: processes with the same `DATA_DIR` share the budget, and a
 * restart does not reset it. Each call is also logged in memory and the stricter of the two counts,
 * so that losing the file does not allow a burst.
 * @param source the upstream that is called: its address, or `demo`
 */
export function createSqliteCallLog(file: SqliteFile, source: string): OwnCallLog {
  const key = sourceKey(source);
  const memory = createMemoryCallLog();

  const read = (db: Database, select: string, ...values: (string | number)[]) =>
    valueRow.parse(db.prepare(select).get(...values))?.value ?? 0;

  function count(db: Database, now: number): number {
    // The clock was set back: calls in the future count as made now.
    db.prepare('UPDATE call SET at = ? WHERE source = ? AND at > ?').run(now, key, now);
    db.prepare('DELETE FROM call WHERE source = ? AND at < ?').run(key, now - WINDOW_MS);
    return read(db, 'SELECT count(*) AS value FROM call WHERE source = ?', key);
  }

  function takeCall(db: Database, now: number, limit: number): number {
    const excess = count(db, now) - limit;
    if (excess < 0) {
      db.prepare('INSERT INTO call VALUES (?, ?)').run(key, now);
      return 0;
    }
    const nth = 'SELECT at AS value FROM call WHERE source = ? ORDER BY at LIMIT 1 OFFSET ?';
    return read(db, nth, key, excess) + WINDOW_MS + 1 - now;
  }

  function readPause(db: Database, now: number): number {
    const select = 'SELECT until AS value FROM pause WHERE source = ?';
    const until = read(db, select, key);
    if (until <= now + NO_PAUSE_MS) return until;
    db.prepare('DELETE FROM pause WHERE source = ?').run(key);
    return 0;
  }

  return {
    async take(now, limit) {
      const ms = file.run((db) => inTransaction(db, () => takeCall(db, now, limit)));
      if (!ms) return memory.take(now, limit);
      // The memory log has to notice as well when the clock was set back.
      await memory.recent(now);
      return ms;
    },
    async settle(startedAt, endedAt) {
      const move = `UPDATE call SET at = ? WHERE rowid =
        (SELECT rowid FROM call WHERE source = ? AND at = ? LIMIT 1)`;
      file.run((db) => db.prepare(move).run(endedAt, key, startedAt));
      await memory.settle(startedAt, endedAt);
    },
    async recent(now) {
      const stored = file.run((db) => count(db, now)) ?? 0;
      return Math.max(stored, await memory.recent(now));
    },
    async times(now) {
      const select = 'SELECT at FROM call WHERE source = ? ORDER BY at';
      const stored = file.run((db) => {
        count(db, now);
        return callRows.parse(db.prepare(select).all(key)).map(({ at }) => at);
      });
      const inMemory = await memory.times(now);
      return stored && stored.length >= inMemory.length ? stored : inMemory;
    },
    async pause(until) {
      const put = `INSERT INTO pause VALUES (?, ?)
        ON CONFLICT (source) DO UPDATE SET until = max(until, excluded.until)`;
      file.run((db) => db.prepare(put).run(key, Math.round(until)));
      await memory.pause(until);
    },
    async pausedUntil(now) {
      const stored = file.run((db) => readPause(db, now)) ?? 0;
      return Math.max(stored, await memory.pausedUntil(now));
    },
  };
}

/** The call log of one process, which a restart resets. */
export function createMemoryCallLog(): OwnCallLog {
  /** Oldest first. */
  const times: number[] = [];
  let paused = 0;

  /** Drops calls that left the window. The clock was set back: calls in the future were now. */
  function recent(now: number): number {
    for (let last = times.length - 1; (times[last] ?? now) > now; last--) times[last] = now;
    const first = times.findIndex((at) => at >= now - WINDOW_MS);
    times.splice(0, first < 0 ? times.length : first);
    return times.length;
  }

  return {
    async take(now, limit) {
      const blocking = times[recent(now) - limit];
      if (blocking !== undefined) return blocking + WINDOW_MS + 1 - now;
      times.push(now);
      return 0;
    },
    async settle(startedAt, endedAt) {
      const index = times.lastIndexOf(startedAt);
      if (index >= 0) times.splice(index, 1);
      times.splice(times.findLastIndex((at) => at <= endedAt) + 1, 0, endedAt);
    },
    recent: async (now) => recent(now),
    async times(now) {
      recent(now);
      return [...times];
    },
    async pause(until) {
      paused = Math.max(paused, until);
    },
    async pausedUntil(now) {
      if (paused > now + NO_PAUSE_MS) paused = 0;
      return paused;
    },
  };
}
