import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import type { Database } from '#lib/storage/database.ts';
import type { SqliteFileSpec } from '#lib/storage/sqliteFile.ts';
import {
  AWARD_MARGIN_MS,
  type AwardedPlayer,
  type DatedSnapshot,
  type ListedPlayer,
  type NoticedAward,
} from './snapshotStore.ts';

/** The bound in memory while the disk cannot be used. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/** Where the award feed was read to, and what was announced. */
const FEED_TABLES = `
  CREATE TABLE IF NOT EXISTS feed (source TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS announced (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (source, id)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * `source` keeps players of several upstreams apart in one folder. Bodies have a table of their own,
 * so that updating `used` does not write the body again. `spelling`, `banned` and `taken_at` are in
 * the row because lists of players are made without reading bodies.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS player (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    spelling TEXT NOT NULL,
    banned INTEGER NOT NULL,
    ulid TEXT,
    taken_at INTEGER NOT NULL,
    fresh_until INTEGER NOT NULL,
    gone_after INTEGER NOT NULL,
    used INTEGER NOT NULL,
    UNIQUE (source, name)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS player_ulid ON player (source, ulid) WHERE ulid IS NOT NULL;
  CREATE INDEX IF NOT EXISTS player_used ON player (used);
  CREATE INDEX IF NOT EXISTS player_gone ON player (gone_after);
  CREATE TABLE IF NOT EXISTS body (
    id INTEGER PRIMARY KEY REFERENCES player (id) ON DELETE CASCADE,
    data BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS alias (
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    player INTEGER NOT NULL REFERENCES player (id) ON DELETE CASCADE,
    until INTEGER NOT NULL,
    PRIMARY KEY (source, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS alias_player ON alias (player);
  CREATE TABLE IF NOT EXISTS unknown (
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (source, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS unknown_until ON unknown (until);
  CREATE TABLE IF NOT EXISTS call (source TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS call_at ON call (source, at);
  CREATE TABLE IF NOT EXISTS pause (source TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;
  ${FEED_TABLES}
`;

/** The SQLite file of the snapshots and of the call budget. */
export const SNAPSHOT_FILE: SqliteFileSpec = {
  file: 'longplay.sqlite',
  schema: { version: 3, least: 2, tables: TABLES, steps: { 2: FEED_TABLES } },
  memoryBytes: MEMORY_BYTES,
};

/** Bounds the names of a player, should an upstream answer every name with the same player. */
const MAX_ALIASES = 20;

const nameRows = z.array(z.object({ name: z.string() }));
const idRow = z.object({ id: z.number(), name: z.string() });
const awardedRow = idRow.extend({ used: z.number() });
const playerRow = z.object({
  fresh_until: z.number(),
  gone_after: z.number(),
  used: z.number(),
  data: z.instanceof(Uint8Array),
});

/** The id of a player's row, and the player's present name in lower case. */
type PlayerId = z.output<typeof idRow>;

/** The rows of one upstream's players. Each function is a step of a transaction. */
export interface PlayerRows {
  /** Finds a player by present or former name. */
  find(db: Database, name: string, now: number): PlayerId | null;
  /** The present name of the player with a ULID, lower case. */
  findNameByUlid(db: Database, ulid: string): string | null;
  /** All names that lead to a player, the present one first. */
  getNames(db: Database, player: PlayerId, now: number): string[];
  read(db: Database, player: PlayerId, freshAfter: number): PlayerRow | null;
  touch(db: Database, player: PlayerId, now: number): void;
  remove(db: Database, player: PlayerId): void;
  /** Ends the freshness of a player whose snapshot is older than an award of theirs. */
  expireAwarded(db: Database, award: NoticedAward, now: number): AwardedPlayer | null;
  /** Stores a snapshot. Replaces all rows of the same player and of the previous holder of the name. */
  put(db: Database, dated: DatedSnapshot, data: Uint8Array, now: number): PlayerId;
  /** Makes a name lead to a player. */
  addAlias(db: Database, name: string, player: PlayerId, until: number): void;
  /** Removes names that led to a player. */
  removeAliases(db: Database, names: readonly string[], player: PlayerId): void;
  /** The players used last, newest use first, without banned and expired ones. */
  recent(db: Database, limit: number, now: number): ListedPlayer[];
}

const recentRows = z.array(
  z.object({ spelling: z.string(), taken_at: z.number(), names: z.string() }),
);

type PlayerRow = z.output<typeof playerRow>;

/** @param aliasMs how long a former name leads to the player */
export function createPlayerRows(source: string, aliasMs: number): PlayerRows {
  function find(db: Database, name: string, now: number): PlayerId | null {
    const own = 'SELECT id, name FROM player WHERE source = ? AND name = ?';
    const byAlias = `SELECT player.id, player.name FROM alias JOIN player ON player.id = alias.player
      WHERE alias.source = ? AND alias.name = ? AND alias.until > ?`;
    const row = db.prepare(own).get(source, name) ?? db.prepare(byAlias).get(source, name, now);
    return idRow.nullable().parse(row ?? null);
  }

  /** The rows of a player, by ULID, or by name where there is no ULID. */
  function getRows(db: Database, name: string, ulid: string | null): PlayerId[] {
    const by = ulid === null ? 'name = ? AND ulid IS NULL' : 'ulid = ?';
    const select = `SELECT id, name FROM player WHERE source = ? AND ${by} ORDER BY id`;
    return z.array(idRow).parse(db.prepare(select).all(source, ulid ?? name));
  }

  function remove(db: Database, { id }: PlayerId): void {
    db.prepare('DELETE FROM player WHERE id = ?').run(id);
  }

  function addAlias(db: Database, name: string, { id }: PlayerId, until: number): void {
    db.prepare('DELETE FROM unknown WHERE source = ? AND name = ?').run(source, name);
    const put = 'INSERT OR REPLACE INTO alias (source, name, player, until) VALUES (?, ?, ?, ?)';
    db.prepare(put).run(source, name, id, Math.round(until));
    const trim = `DELETE FROM alias WHERE player = ? AND name NOT IN
      (SELECT name FROM alias WHERE player = ? ORDER BY until DESC LIMIT ?)`;
    db.prepare(trim).run(id, id, MAX_ALIASES);
  }

  function write(
    db: Database,
    id: number | null,
    dated: DatedSnapshot,
    data: Uint8Array,
    now: number,
  ) {
    const { player, takenAt, reading } = dated.snapshot;
    const { name, ulid, banned } = player;
    const times = [takenAt, dated.freshUntil, dated.expiresAt, now].map(Math.round);
    const put = `INSERT INTO player
      (id, source, name, spelling, banned, ulid, taken_at, fresh_until, gone_after, used)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,
      spelling = excluded.spelling, banned = excluded.banned, taken_at = excluded.taken_at,
      fresh_until = excluded.fresh_until, gone_after = excluded.gone_after,
      used = iif(?, used, excluded.used)`;
    const values = [id, source, usernameKey(name), name, banned ? 1 : 0, ulid, ...times];
    const isUnused = reading.reason === 'award' ? 1 : 0;
    const { lastInsertRowid } = db.prepare(put).run(...values, isUnused);
    const written = id ?? Number(lastInsertRowid);
    db.prepare('INSERT OR REPLACE INTO body (id, data) VALUES (?, ?)').run(written, data);
    return written;
  }

  function getNames(db: Database, player: PlayerId, now: number): string[] {
    const rows = db.prepare('SELECT name FROM alias WHERE player = ? AND until > ?');
    const aliases = nameRows.parse(rows.all(player.id, now));
    return [player.name, ...aliases.map((row) => row.name)];
  }

  return {
    find,
    findNameByUlid: (db, ulid) => getRows(db, '', ulid)[0]?.name ?? null,
    getNames,
    read(db, { id }, freshAfter) {
      const select = `SELECT fresh_until, gone_after, used, data FROM player JOIN body USING (id)
        WHERE id = ? AND fresh_until > ?`;
      const row = db.prepare(select).get(id, freshAfter);
      return row === undefined ? null : playerRow.parse(row);
    },
    expireAwarded(db, { ulid, name, at }, now) {
      const by = ulid === null ? 'name = ?' : 'ulid = ?';
      const select = `SELECT id, name, used FROM player
        WHERE source = ? AND ${by} AND banned = 0 AND taken_at < ?`;
      const row = db.prepare(select).get(source, ulid ?? name, at + AWARD_MARGIN_MS);
      if (row === undefined) return null;
      const player = awardedRow.parse(row);
      const expire = 'UPDATE player SET fresh_until = min(fresh_until, ?) WHERE id = ?';
      db.prepare(expire).run(Math.round(now), player.id);
      return { names: getNames(db, player, now), usedAt: player.used };
    },
    touch: (db, { id }, now) =>
      void db.prepare('UPDATE player SET used = ? WHERE id = ?').run(now, id),
    remove,
    put(db, dated, data, now) {
      const name = usernameKey(dated.snapshot.player.name);
      const [kept, ...others] = getRows(db, name, dated.snapshot.player.ulid);
      // Somebody else had the name before: their snapshot belongs to no name now.
      const owner = find(db, name, now);
      if (owner?.name === name && owner.id !== kept?.id) remove(db, owner);
      for (const other of others) remove(db, other);
      const player = { id: write(db, kept?.id ?? null, dated, data, now), name };
      for (const table of ['alias', 'unknown']) {
        db.prepare(`DELETE FROM ${table} WHERE source = ? AND name = ?`).run(source, name);
      }
      for (const former of [kept, ...others]) {
        if (former && former.name !== name) addAlias(db, former.name, player, now + aliasMs);
      }
      return player;
    },
    addAlias,
    removeAliases(db, names, { id }) {
      const drop = db.prepare('DELETE FROM alias WHERE source = ? AND name = ? AND player = ?');
      for (const name of names) drop.run(source, name, id);
    },
    recent(db, limit, now) {
      const select = `SELECT spelling, taken_at, concat_ws(',', name, (SELECT
        group_concat(alias.name) FROM alias WHERE alias.player = player.id AND alias.until > ?))
        AS names FROM player WHERE source = ? AND banned = 0 AND gone_after > ?
        ORDER BY used DESC, id DESC LIMIT ?`;
      const rows = recentRows.parse(db.prepare(select).all(now, source, now, limit));
      return rows.map(({ spelling, taken_at: takenAt, names }) => ({
        name: spelling,
        takenAt,
        names: names.split(','),
      }));
    },
  };
}

/** How much may be stored. */
export interface StoreLimits {
  /** Size of the file. */
  maxBytes: number;
  /** Names that do not exist. */
  maxUnknown: number;
}

/** The share of unknown names that is dropped at once when there are too many. */
const UNKNOWN_SHARE = 0.02;

const valueRow = z.object({ value: z.number() });

function readValue(db: Database, select: string): number {
  return valueRow.parse(db.prepare(select).get()).value;
}

/**
 * Deletes expired players, former names and unknown names. Where there are too many unknown names,
 * those that expire first are deleted too.
 * @returns how many players were deleted
 */
export function sweep(db: Database, room: StoreLimits, now: number): number {
  const { changes } = db.prepare('DELETE FROM player WHERE gone_after <= ?').run(now);
  db.prepare('DELETE FROM alias WHERE until <= ?').run(now);
  db.prepare('DELETE FROM unknown WHERE until <= ?').run(now);
  const excess = readValue(db, 'SELECT count(*) AS value FROM unknown') - room.maxUnknown;
  if (excess < 0) return Number(changes);
  const soonest = `DELETE FROM unknown WHERE (source, name) IN
    (SELECT source, name FROM unknown ORDER BY until LIMIT ?)`;
  db.prepare(soonest).run(excess + Math.ceil(room.maxUnknown * UNKNOWN_SHARE));
  return Number(changes);
}
