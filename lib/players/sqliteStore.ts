import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import type { Database } from '#lib/storage/database.ts';
import { inTransaction, truncateWal } from '#lib/storage/database.ts';
import { makeRoom, usedBytes } from '#lib/storage/makeRoom.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { SqliteFile } from '#lib/storage/sqliteFile.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { GRACE_MS, getLongestUnknownAge } from './freshness.ts';
import { packSnapshot, unpackSnapshot } from './packSnapshot.ts';
import { createPlayerRows, type StoreLimits, sweep } from './playerRows.ts';
import type { SnapshotStore, StoredPlayer, StoredUnknown } from './snapshotStore.ts';

/** `used` of a row is updated at most this often, ms. */
const USED_EVERY_MS = 3_600_000;

export interface SqliteStoreParts {
  file: SqliteFile;
  /** The upstream that the players come from: its address, or `demo`. */
  source: string;
  limits: StoreLimits;
  clock: Clock;
  timeScale: number;
  log: Log;
}

const untilRow = z.object({ until: z.number() }).optional();
const counts = z.object({ players: z.number(), unknown: z.number() });

/** The store of one instance. */
export function createSqliteStore(parts: SqliteStoreParts): SnapshotStore {
  const { file, clock, log, limits } = parts;
  const source = sourceKey(parts.source);
  // Somebody else can take a former name: it leads to the renamed player for a limited time.
  const aliasMs = GRACE_MS * parts.timeScale;
  const rows = createPlayerRows(source, aliasMs);

  function readUnknown(name: string): StoredUnknown | null {
    const select = 'SELECT until FROM unknown WHERE source = ? AND name = ?';
    const row = file.run((db) => untilRow.parse(db.prepare(select).get(source, name)));
    const ms = row ? row.until - clock.now() : 0;
    // Known for longer than possible: the clock was set back.
    const valid = ms > 0 && ms <= getLongestUnknownAge(parts.timeScale);
    return row && valid ? { kind: 'unknown', until: row.until } : null;
  }

  function readRow(db: Database, name: string, freshAfter: number, isLook: boolean) {
    const now = clock.now();
    const player = rows.find(db, name, now);
    const row = player && rows.read(db, player, freshAfter);
    if (!row) return null;
    if (isLook && Math.abs(now - row.used) >= USED_EVERY_MS) rows.touch(db, player, now);
    return { ...row, names: rows.getNames(db, player, now) };
  }

  async function readPlayer(name: string, freshAfter: number, isLook: boolean) {
    const row = file.run((db) => readRow(db, name, freshAfter, isLook));
    if (!row) return null;
    const snapshot = await unpackSnapshot(row.data);
    const { names, fresh_until: freshUntil, gone_after: expiresAt } = row;
    const player: StoredPlayer = { kind: 'player', snapshot, freshUntil, expiresAt, names };
    return player;
  }

  function remove(name: string): string[] {
    const names = file.run((db) => {
      db.prepare('DELETE FROM unknown WHERE source = ? AND name = ?').run(source, name);
      const player = rows.find(db, name, clock.now());
      if (!player) return [];
      const names = rows.getNames(db, player, clock.now());
      rows.remove(db, player);
      truncateWal(db);
      return names;
    });
    return names ?? [];
  }

  return {
    async read(name, freshAfter = 0, isLook = true) {
      try {
        return (await readPlayer(name, freshAfter, isLook)) ?? readUnknown(name);
      } catch {
        log.warn({ event: 'row-discarded' }, 'A stored snapshot could not be read');
        remove(name);
        return null;
      }
    },
    findNameByUlid: async (ulid) => file.run((db) => rows.findNameByUlid(db, ulid)) ?? null,
    async writePlayer(dated, requestedName, { packed, taken = [] } = {}) {
      const data = packed ?? (await packSnapshot(dated.snapshot));
      const now = clock.now();
      const names = file.run((db) => {
        makeRoom(db, 'player', limits.maxBytes, data.length);
        return inTransaction(db, () => {
          sweep(db, limits, now);
          const player = rows.put(db, dated, data, now);
          if (requestedName !== null && requestedName !== player.name)
            rows.addAlias(db, requestedName, player, now + aliasMs);
          rows.removeAliases(db, taken, player);
          return rows.getNames(db, player, now);
        });
      });
      return {
        kind: 'player',
        ...dated,
        names: names ?? getFallbackNames(dated.snapshot.player, requestedName),
      };
    },
    async writeUnknown(name, until) {
      const put = 'INSERT OR REPLACE INTO unknown (source, name, until) VALUES (?, ?, ?)';
      file.run((db) =>
        inTransaction(db, () => {
          sweep(db, limits, clock.now());
          db.prepare(put).run(source, name, Math.round(until));
        }),
      );
    },
    delete: async (name) => remove(name),
    async expireAwarded(awards) {
      const now = clock.now();
      const expire = (db: Database) =>
        awards.flatMap((award) => rows.expireAwarded(db, award, now) ?? []);
      const expired = file.run((db) => inTransaction(db, () => expire(db))) ?? [];
      return [...new Map(expired.map((player) => [player.names[0], player])).values()];
    },
    async sweep() {
      file.run((db) => {
        if (inTransaction(db, () => sweep(db, limits, clock.now())) > 0) truncateWal(db);
      });
    },
    recent: async (limit) => file.run((db) => rows.recent(db, limit, clock.now())) ?? [],
    isReachable: async () => file.run(() => true) === true && file.isOnDisk(),
    stats: () => file.run(countAll) ?? { players: 0, unknown: 0, bytes: 0 },
    close: () => file.close(),
  };
}

function countAll(db: Database) {
  const select = `SELECT (SELECT count(*) FROM player) AS players,
    (SELECT count(*) FROM unknown) AS unknown`;
  return { ...counts.parse(db.prepare(select).get()), bytes: usedBytes(db) };
}

function getFallbackNames({ name }: { name: string }, requestedName: string | null): string[] {
  return [...new Set([usernameKey(name), requestedName ?? usernameKey(name)])];
}
