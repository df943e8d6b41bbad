import { z } from 'zod';
import type { Database } from '#lib/storage/database.ts';
import { inTransaction, truncateWal } from '#lib/storage/database.ts';
import { makeRoom } from '#lib/storage/makeRoom.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { SqliteFile } from '#lib/storage/sqliteFile.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type CachedMedia, isAlive } from './cachedMedia.ts';

/** Stores images on disk. An unreadable image counts as missing. */
export interface MediaStore {
  /** Reads many at once. */
  read(paths: readonly string[]): Map<string, CachedMedia>;
  /** Writes many at once: a transaction costs the same for one or for many. */
  write(media: ReadonlyMap<string, CachedMedia>): void;
  /** Records that they are in use. */
  touch(paths: readonly string[]): void;
  delete(path: string): void;
  /** Deletes expired images. */
  sweep(): void;
  close(): void;
}

export interface MediaStoreParts {
  vault: SqliteFile;
  /** The origin of the images: the media host's address, or `demo`. */
  source: string;
  clock: Clock;
  /** Size of the file. */
  maxBytes: number;
}

const rows = z.array(
  z.object({
    path: z.string(),
    kept: z.number(),
    gone: z.number(),
    used: z.number(),
    width: z.number(),
    height: z.number(),
    data: z.instanceof(Uint8Array),
  }),
);
type Row = z.output<typeof rows>[number];

const isWhole = ({ width, height, data }: Row) => data.length === 3 * width * height;

const SWEEP = 'DELETE FROM picture WHERE gone <= ?';
const SELECT = `SELECT path, kept, gone, used, width, height, data FROM picture
  WHERE source = ? AND path IN (SELECT value FROM json_each(?))`;
const PUT = `INSERT INTO picture (source, path, kept, gone, used, width, height, data)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, path) DO UPDATE SET
  kept = excluded.kept, gone = excluded.gone, used = excluded.used,
  width = excluded.width, height = excluded.height, data = excluded.data`;
const TOUCH = `UPDATE picture SET used = ?
  WHERE source = ? AND path IN (SELECT value FROM json_each(?))`;

/** Creates the embedded store of icons and avatars. */
export function createMediaStore(parts: MediaStoreParts): MediaStore {
  const { vault, clock, maxBytes } = parts;
  const source = sourceKey(parts.source);

  function put(db: Database, media: ReadonlyMap<string, CachedMedia>): void {
    const bytes = [...media.values()].reduce((sum, { pixels }) => sum + pixels.data.length, 0);
    makeRoom(db, 'picture', maxBytes, bytes);
    inTransaction(db, () => {
      db.prepare(SWEEP).run(clock.now());
      for (const [path, { pixels, kept, gone, used }] of media) {
        const { width, height, data } = pixels;
        db.prepare(PUT).run(source, path, kept, gone, used, width, height, data);
      }
    });
  }

  return {
    read(paths) {
      const list = JSON.stringify(paths);
      const found = vault.run((db) => rows.parse(db.prepare(SELECT).all(source, list))) ?? [];
      const good = found.filter((row) => isWhole(row) && isAlive(row, clock.now()));
      return new Map(
        good.map(({ path, width, height, data, ...times }) => [
          path,
          { pixels: { width, height, data }, ...times },
        ]),
      );
    },
    write: (media) => void vault.run((db) => put(db, media)),
    touch(paths) {
      const now = Math.round(clock.now());
      vault.run((db) => db.prepare(TOUCH).run(now, source, JSON.stringify(paths)));
    },
    delete(path) {
      const remove = 'DELETE FROM picture WHERE source = ? AND path = ?';
      vault.run((db) => {
        if (db.prepare(remove).run(source, path).changes > 0) truncateWal(db);
      });
    },
    sweep() {
      vault.run((db) => {
        if (db.prepare(SWEEP).run(clock.now()).changes > 0) truncateWal(db);
      });
    },
    close: () => vault.close(),
  };
}
