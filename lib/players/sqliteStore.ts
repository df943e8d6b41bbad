import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import type { Database } from '#lib/storage/database.ts';
import { makeRoom, usedBytes } from '#lib/storage/makeRoom.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { Vault } from '#lib/storage/sqliteFile.ts';
import { inTransaction } from '#lib/storage/transaction.ts';
import { wipe } from '#lib/storage/wipe.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type Room, sweep } from './eviction.ts';
import { GRACE_MS, longestUnknown } from './freshness.ts';
import { packSnapshot, unpackSnapshot } from './packSnapshot.ts';
import { createPlayerRows } from './playerRows.ts';
import type { KeptPlayer, KeptUnknown, SnapshotStore } from './snapshotStore.ts';

/** How exactly it is known when a row was last used, ms. */
const USED_EVERY_MS = 3_600_000;

export interface SqliteStoreParts {
  vault: Vault;
  /** Which upstream the players are of: its address, or `demo`. */
  source: string;
  room: Room;
  clock: Clock;
  timeScale: number;
  log: Log;
}

const untilRow = z.object({ until: z.number() }).optional();
const counts = z.object({ players: z.number(), unknown: z.number() });

/** The embedded store. */
export function createSqliteStore(parts: SqliteStoreParts): SnapshotStore {
  const { vault, clock, log, room } = parts;
  const source = sourceKey(parts.source);
  // A name that was given up can be taken by somebody else: it leads to the old owner for a while.
  const aliasMs = GRACE_MS * parts.timeScale;
  const rows = createPlayerRows(source, aliasMs);

  function readUnknown(name: string): KeptUnknown | null {
    const select = 'SELECT until FROM unknown WHERE source = ? AND name = ?';
    const row = vault.run((db) => untilRow.parse(db.prepare(select).get(source, name)));
    const ms = row ? row.until - clock.now() : 0;
    const holds = ms > 0 && ms <= longestUnknown(parts.timeScale);
    return row && holds ? { kind: 'unknown', until: row.until } : null;
  }

  function readRow(db: Database, name: string, freshAfter: number) {
    const now = clock.now();
    const player = rows.find(db, name, now);
    const row = player && rows.read(db, player, freshAfter);
    if (!row) return null;
    if (Math.abs(now - row.used) >= USED_EVERY_MS) rows.touch(db, player, now);
    return { ...row, names: rows.namesOf(db, player, now) };
  }

  async function readPlayer(name: string, freshAfter: number): Promise<KeptPlayer | null> {
    const row = vault.run((db) => readRow(db, name, freshAfter));
    if (!row) return null;
    const snapshot = await unpackSnapshot(row.data);
    const { names, fresh_until: freshUntil, gone_after: goneAfter } = row;
    return { kind: 'player', snapshot, freshUntil, goneAfter, names };
  }

  function remove(name: string): string[] {
    const names = vault.run((db) => {
      db.prepare('DELETE FROM unknown WHERE source = ? AND name = ?').run(source, name);
      const player = rows.find(db, name, clock.now());
      if (!player) return [];
      const names = rows.namesOf(db, player, clock.now());
      rows.remove(db, player);
      wipe(db);
      return names;
    });
    return names ?? [];
  }

  return {
    async read(name, freshAfter = 0) {
      try {
        return (await readPlayer(name, freshAfter)) ?? readUnknown(name);
      } catch {
        log.warn({ event: 'row-discarded' }, 'A stored snapshot could not be read');
        remove(name);
        return null;
      }
    },
    nameOfUlid: async (ulid) => vault.run((db) => rows.nameOfUlid(db, ulid)) ?? null,
    async writePlayer(dated, asked, { packed, taken = [] } = {}) {
      const data = packed ?? (await packSnapshot(dated.snapshot));
      const now = clock.now();
      const names = vault.run((db) => {
        makeRoom(db, 'player', room.maxBytes, data.length);
        return inTransaction(db, () => {
          sweep(db, room, now);
          const player = rows.put(db, dated, data, now);
          if (asked !== null && asked !== player.name) rows.lead(db, asked, player, now + aliasMs);
          rows.release(db, taken, player);
          return rows.namesOf(db, player, now);
        });
      });
      return { kind: 'player', ...dated, names: names ?? plainNames(dated.snapshot.player, asked) };
    },
    async writeUnknown(name, until) {
      const put = 'INSERT OR REPLACE INTO unknown (source, name, until) VALUES (?, ?, ?)';
      vault.run((db) =>
        inTransaction(db, () => {
          sweep(db, room, clock.now());
          db.prepare(put).run(source, name, Math.round(until));
        }),
      );
    },
    delete: async (name) => remove(name),
    async sweep() {
      vault.run((db) => {
        if (inTransaction(db, () => sweep(db, room, clock.now())) > 0) wipe(db);
      });
    },
    recent: async (limit) => vault.run((db) => rows.recent(db, limit, clock.now())) ?? [],
    isReachable: async () => vault.run(() => true) === true && vault.isOnDisk(),
    stats: () => vault.run(countAll) ?? { players: 0, unknown: 0, bytes: 0 },
    close: () => vault.close(),
  };
}

function countAll(db: Database) {
  const select = `SELECT (SELECT count(*) FROM player) AS players,
    (SELECT count(*) FROM unknown) AS unknown`;
  return { ...counts.parse(db.prepare(select).get()), bytes: usedBytes(db) };
}

function plainNames({ name }: { name: string }, asked: string | null): string[] {
  return [...new Set([usernameKey(name), asked ?? usernameKey(name)])];
}
