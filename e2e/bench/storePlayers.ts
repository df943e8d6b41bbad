import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log } from '#lib/log.ts';
import { SNAPSHOT_FILE } from '#lib/players/playerRows.ts';
import { createSqliteStore } from '#lib/players/sqliteStore.ts';
import { makeGames, makeSnapshot } from '#lib/players/testing/parts.ts';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { systemClock } from '#lib/upstream/clock.ts';

const DAY = 86_400_000;
const GAMES = 60;
/** Large enough that none is evicted. */
const LIMITS = { maxBytes: 2 ** 30, maxUnknown: 1000 };

/** Opens the store of a site. */
export function openStore(folder: string, source: string) {
  const file = openSqliteFile({ folder, ...SNAPSHOT_FILE, clock: systemClock, log: log() });
  const parts = { file, source, limits: LIMITS, clock: systemClock, timeScale: 1, log: log() };
  return createSqliteStore(parts);
}

/**
 * A `DATA_DIR` with that many players, each with 60 games and fresh for a day.
 * @param source their upstream: the `RA_API_URL` of the site that uses it
 */
export async function storePlayers(count: number, source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'longplay-stored-'));
  const store = openStore(folder, source);
  const now = Date.now();
  const games = makeGames(GAMES);
  const names = Array.from({ length: count }, (_, index) => `Stored${index}`);
  for (const name of names) {
    const snapshot = makeSnapshot(name, now, { games });
    await store.writePlayer({ snapshot, freshUntil: now + DAY, expiresAt: now + 7 * DAY }, null);
  }
  store.close();
  return { folder, names };
}
