import type { Snapshot } from '#lib/domain/snapshot.ts';
import { env } from '#lib/env.ts';
import type { PictureSource } from '#lib/images/cache/picture.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';

/** Seconds for which others may keep a picture: as long as a snapshot is fresh at least. */
const LIFE = 300;
/** The same while the upstream fails, and what it shows is an old copy. */
const LIFE_WHEN_STALE = 60;

/** A snapshot that a picture shows, as it was loaded. */
interface Shown {
  snapshot: Snapshot;
  /** Whether it is an old copy because the upstream fails. */
  stale: boolean;
}

/**
 * What a picture of one player or more is drawn from: another version with each new snapshot, and
 * gone with the first that is too old to be shown.
 */
export function snapshotSource(
  address: string,
  shown: readonly Shown[],
  scene: () => Scene,
): PictureSource<Scene> {
  const oldest = Math.min(...shown.map(({ snapshot }) => snapshot.takenAt));
  return {
    address,
    version: shown
      .map(({ snapshot: { takenAt, player } }) => `${takenAt} ${player.name}`)
      .join(', '),
    scene,
    life: shown.some(({ stale }) => stale) ? LIFE_WHEN_STALE : LIFE,
    keepMs: oldest + GRACE_MS * env().timeScale - Date.now(),
    passing: false,
  };
}
