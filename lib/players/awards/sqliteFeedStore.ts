import { z } from 'zod';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { SqliteFile } from '#lib/storage/sqliteFile.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { ANNOUNCED_MS, type FeedStore } from './feedStore.ts';

/** Of what is stored as JSON. */
export const feedState = z.object({
  readAt: z.number(),
  newestAt: z.number(),
  seen: z.array(z.tuple([z.string(), z.number()])),
});

const stateRow = z.object({ state: z.string() }).optional();

/** Parses a stored state; null where it is unreadable. */
export function parseFeedState(json: string): z.output<typeof feedState> | null {
  try {
    return feedState.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/**
 * The state of the feed in the store's file, for one process.
 * @param source the upstream: its address, or `demo`
 */
export function createSqliteFeedStore(file: SqliteFile, source: string, clock: Clock): FeedStore {
  const key = sourceKey(source);
  return {
    holdLease: async () => true,
    async read() {
      const select = 'SELECT state FROM feed WHERE source = ?';
      const row = file.run((db) => stateRow.parse(db.prepare(select).get(key)));
      return row ? parseFeedState(row.state) : null;
    },
    async write(state) {
      const put = 'INSERT OR REPLACE INTO feed (source, state) VALUES (?, ?)';
      file.run((db) => db.prepare(put).run(key, JSON.stringify(state)));
    },
    async claim(id) {
      const now = clock.now();
      const drop = 'DELETE FROM announced WHERE source = ? AND at < ?';
      const put = 'INSERT OR IGNORE INTO announced (source, id, at) VALUES (?, ?, ?)';
      const result = file.run((db) => {
        db.prepare(drop).run(key, now - ANNOUNCED_MS);
        return db.prepare(put).run(key, id, now);
      });
      return result !== null && Number(result.changes) > 0;
    },
  };
}
