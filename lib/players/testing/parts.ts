import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { createHiddenPlayers } from '#lib/players/hidden/hiddenPlayers.ts';
import { createSqliteHiddenStore, hiddenFile } from '#lib/players/hidden/sqliteHiddenStore.ts';
import type { StoreLimits } from '#lib/players/playerRows.ts';
import { SNAPSHOT_FILE } from '#lib/players/playerRows.ts';
import type { DatedSnapshot } from '#lib/players/snapshotStore.ts';
import { createSqliteStore } from '#lib/players/sqliteStore.ts';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { toGame } from '#lib/upstream/gameRow.ts';
import { createTestLog, makeProfile, makeRow } from '#lib/upstream/testing/parts.ts';
import { toPlayer } from '#lib/upstream/toPlayer.ts';
import { wireProfile } from '#lib/upstream/wire.ts';

const MB = 2 ** 20;

export interface StoreOptions {
  /** In memory without one. */
  folder?: string | null;
  source?: string;
  room?: StoreLimits;
  clock: Clock;
}

export function makeStore({ folder = null, source = 'demo', room, clock }: StoreOptions) {
  const log = createTestLog();
  const file = openSqliteFile({ folder, ...SNAPSHOT_FILE, clock, log });
  const store = createSqliteStore({
    file,
    source,
    limits: room ?? { maxBytes: 64 * MB, maxUnknown: 1000 },
    clock,
    timeScale: 1,
    log,
  });
  return { ...store, file, log };
}

export interface HiddenOptions {
  /** In no file without one. */
  folder: string | null;
  clock: Clock;
  optOut?: ReadonlySet<string>;
}

/** A list of hidden players, in a folder or only as long as it is held. */
export function makeHidden({ folder, clock, optOut = new Set() }: HiddenOptions) {
  const log = createTestLog();
  const place = folder === null ? ':memory:' : hiddenFile(folder);
  const hiddenStore = createSqliteHiddenStore({ place, source: 'demo', clock, log });
  const hidden = createHiddenPlayers({ store: hiddenStore, optOut, clock, timeScale: 1 });
  return { hidden, hiddenStore, log };
}

export function makePlayer(name: string, more: Partial<Player> = {}): Player {
  return { ...toPlayer(wireProfile.parse(makeProfile(name))), ...more };
}

export function makeGames(count: number, more: Partial<Game> = {}): Game[] {
  return Array.from({ length: count }, (_, index) => ({ ...toGame(makeRow(index + 1)), ...more }));
}

export function makeSnapshot(
  name: string,
  takenAt: number,
  more: Partial<Snapshot> = {},
): Snapshot {
  const games = more.games ?? makeGames(3);
  return {
    ...{ player: makePlayer(name), games, total: games.length, complete: true, takenAt },
    reading: { walkedAt: takenAt, identifiedAt: takenAt, reason: 'visit' },
    ...more,
  };
}

/** A snapshot with an hour to be fresh and a day to be at all. */
export function makeDated(
  name: string,
  takenAt: number,
  more: Partial<Snapshot> = {},
): DatedSnapshot {
  const snapshot = makeSnapshot(name, takenAt, more);
  return { snapshot, freshUntil: takenAt + 3_600_000, expiresAt: takenAt + 86_400_000 };
}
