import type { StoreFile } from '#lib/storage/sqliteFile.ts';

/** What stands in memory while the disk is away. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/**
 * `source` tells players of one upstream from those of another in the same folder. Bodies have a
 * table of their own, so that a touch of a row does not write its body again; what is listed of a
 * player without one (`spelling`, `banned`, `taken_at`) stands in the row too.
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
`;

/** The file of the snapshots and of the call budget. */
export const SNAPSHOT_FILE: StoreFile = {
  file: 'longplay.sqlite',
  schema: { version: 2, least: 2, tables: TABLES, steps: {} },
  memoryBytes: MEMORY_BYTES,
};
