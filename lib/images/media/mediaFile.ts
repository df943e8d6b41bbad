import type { SqliteFileSpec } from '#lib/storage/sqliteFile.ts';

const MB = 1024 * 1024;

/** `source` tells pictures of one host from those of another in the same folder. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS picture (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    kept INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    used INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (source, path)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS picture_gone ON picture (gone);
  CREATE INDEX IF NOT EXISTS picture_used ON picture (used);
`;

/**
 * The file of the pictures: one of its own, so that whatever befalls it costs no snapshot. Without
 * a disk next to nothing is kept in it, since the pictures in use stand in memory anyway.
 */
export const MEDIA_FILE: SqliteFileSpec = {
  file: 'media.sqlite',
  // Goes up with every change of the tables, and of what `shrink` makes.
  schema: { version: 1, least: 1, tables: TABLES, steps: {} },
  memoryBytes: 4 * MB,
};
