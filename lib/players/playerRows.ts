import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import type { Database } from '#lib/storage/database.ts';
import type { Dated, ListedPlayer } from './snapshotStore.ts';

/** Names that lead to one player; an upstream that answers every name with one player adds more. */
const MOST_ALIASES = 20;

const nameRows = z.array(z.object({ name: z.string() }));
const idRow = z.object({ id: z.number(), name: z.string() });
const playerRow = z.object({
  fresh_until: z.number(),
  gone_after: z.number(),
  used: z.number(),
  data: z.instanceof(Uint8Array),
});

/** A player's row: its number and the player's own name, lower case. */
type PlayerId = z.output<typeof idRow>;

/** The rows of one upstream's players; each function is one step of a transaction. */
export interface PlayerRows {
  /** Finds a name, or the player it led to before a rename. */
  find(db: Database, name: string, now: number): PlayerId | null;
  /** The present name of the player with a ULID, lower case. */
  nameOfUlid(db: Database, ulid: string): string | null;
  /** All names that lead to a player, the player's own first. */
  namesOf(db: Database, player: PlayerId, now: number): string[];
  read(db: Database, player: PlayerId, freshAfter: number): PlayerRow | null;
  touch(db: Database, player: PlayerId, now: number): void;
  remove(db: Database, player: PlayerId): void;
  /** Puts a snapshot in the place of all rows that were the same player or had the name before. */
  put(db: Database, dated: Dated, data: Uint8Array, now: number): PlayerId;
  /** Lets a name lead to a player. */
  lead(db: Database, name: string, player: PlayerId, until: number): void;
  /** Lets names lead to a player no more. */
  release(db: Database, names: readonly string[], player: PlayerId): void;
  /** The players used last, newest use first, without those who are banned or gone. */
  recent(db: Database, limit: number, now: number): ListedPlayer[];
}

const recentRows = z.array(
  z.object({ spelling: z.string(), taken_at: z.number(), names: z.string() }),
);

type PlayerRow = z.output<typeof playerRow>;

/** @param aliasMs how long the name from before a rename leads to the player */
export function createPlayerRows(source: string, aliasMs: number): PlayerRows {
  function find(db: Database, name: string, now: number): PlayerId | null {
    const own = 'SELECT id, name FROM player WHERE source = ? AND name = ?';
    const led = `SELECT player.id, player.name FROM alias JOIN player ON player.id = alias.player
      WHERE alias.source = ? AND alias.name = ? AND alias.until > ?`;
    const row = db.prepare(own).get(source, name) ?? db.prepare(led).get(source, name, now);
    return idRow.nullable().parse(row ?? null);
  }

  /** The rows that this player has now: by ULID, or by name where there is none. */
  function rowsOf(db: Database, name: string, ulid: string | null): PlayerId[] {
    const by = ulid === null ? 'name = ? AND ulid IS NULL' : 'ulid = ?';
    const select = `SELECT id, name FROM player WHERE source = ? AND ${by} ORDER BY id`;
    return z.array(idRow).parse(db.prepare(select).all(source, ulid ?? name));
  }

  function remove(db: Database, { id }: PlayerId): void {
    db.prepare('DELETE FROM player WHERE id = ?').run(id);
  }

  function lead(db: Database, name: string, { id }: PlayerId, until: number): void {
    db.prepare('DELETE FROM unknown WHERE source = ? AND name = ?').run(source, name);
    const put = 'INSERT OR REPLACE INTO alias (source, name, player, until) VALUES (?, ?, ?, ?)';
    db.prepare(put).run(source, name, id, Math.round(until));
    const trim = `DELETE FROM alias WHERE player = ? AND name NOT IN
      (SELECT name FROM alias WHERE player = ? ORDER BY until DESC LIMIT ?)`;
    db.prepare(trim).run(id, id, MOST_ALIASES);
  }

  function write(db: Database, id: number | null, dated: Dated, data: Uint8Array, now: number) {
    const { player, takenAt } = dated.snapshot;
    const { name, ulid, banned } = player;
    const times = [takenAt, dated.freshUntil, dated.goneAfter, now].map(Math.round);
    const put = `INSERT INTO player
      (id, source, name, spelling, banned, ulid, taken_at, fresh_until, gone_after, used)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,
      spelling = excluded.spelling, banned = excluded.banned, taken_at = excluded.taken_at,
      fresh_until = excluded.fresh_until, gone_after = excluded.gone_after, used = excluded.used`;
    const values = [id, source, usernameKey(name), name, banned ? 1 : 0, ulid, ...times];
    const { lastInsertRowid } = db.prepare(put).run(...values);
    const written = id ?? Number(lastInsertRowid);
    db.prepare('INSERT OR REPLACE INTO body (id, data) VALUES (?, ?)').run(written, data);
    return written;
  }

  return {
    find,
    nameOfUlid: (db, ulid) => rowsOf(db, '', ulid)[0]?.name ?? null,
    namesOf(db, player, now) {
      const rows = db.prepare('SELECT name FROM alias WHERE player = ? AND until > ?');
      const aliases = nameRows.parse(rows.all(player.id, now));
      return [player.name, ...aliases.map((row) => row.name)];
    },
    read(db, { id }, freshAfter) {
      const select = `SELECT fresh_until, gone_after, used, data FROM player JOIN body USING (id)
        WHERE id = ? AND fresh_until > ?`;
      const row = db.prepare(select).get(id, freshAfter);
      return row === undefined ? null : playerRow.parse(row);
    },
    touch: (db, { id }, now) =>
      void db.prepare('UPDATE player SET used = ? WHERE id = ?').run(now, id),
    remove,
    put(db, dated, data, now) {
      const name = usernameKey(dated.snapshot.player.name);
      const [kept, ...others] = rowsOf(db, name, dated.snapshot.player.ulid);
      // Somebody else had the name: that snapshot is nobody's now.
      const owner = find(db, name, now);
      if (owner?.name === name && owner.id !== kept?.id) remove(db, owner);
      for (const other of others) remove(db, other);
      const player = { id: write(db, kept?.id ?? null, dated, data, now), name };
      for (const table of ['alias', 'unknown']) {
        db.prepare(`DELETE FROM ${table} WHERE source = ? AND name = ?`).run(source, name);
      }
      for (const former of [kept, ...others]) {
        if (former && former.name !== name) lead(db, former.name, player, now + aliasMs);
      }
      return player;
    },
    lead,
    release(db, names, { id }) {
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
