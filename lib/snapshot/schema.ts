import type { Database } from './database.ts';

/** Goes up with every change of the tables; a file of another version is thrown away. */
const SCHEMA_VERSION = 1;

/**
 * `source` tells players of one upstream from those of another in the same folder. Bodies have a
 * table of their own, so that a touch of a row does not write its body again.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS player (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    ulid TEXT,
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
`;

/** A file that another version of this site wrote. */
export class SchemaMismatch extends Error {}

/**
 * Sets a connection up and makes the tables where there are none.
 * @throws SchemaMismatch
 */
export function prepareSchema(db: Database): void {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA temp_store = MEMORY;
  `);
  const version = db.prepare('PRAGMA user_version').get()?.user_version;
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) throw new SchemaMismatch();
  db.exec(`BEGIN IMMEDIATE; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}
