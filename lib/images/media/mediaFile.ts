import type { SqliteFileSpec } from '#lib/storage/sqliteFile.ts';

const MB = 1024 * 1024;

/** `source` separates the images of one host from those of another in the same folder. */
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
 * The file of images, separate from that of snapshots, so a broken one costs no snapshot. Without a
 * disk it stays almost empty, because images in use are in memory anyway.
 */
export const MEDIA_FILE: SqliteFileSpec = {
  file: 'media.sqlite',
  // Increase with every change of the tables or of the output of `shrink`.
  schema: { version: 1, least: 1, tables: TABLES, steps: {} },
  memoryBytes: 4 * MB,
};
