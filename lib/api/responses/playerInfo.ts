import type { z } from 'zod';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { playerInfo } from './fields.ts';

/** A player's data. */
export interface PlayerData {
  snapshot: Snapshot;
  /** Whether it is an old copy. */
  stale: boolean;
}

/** The player, and how current the data is. */
export function toPlayerInfo({ snapshot, stale }: PlayerData): z.output<typeof playerInfo> {
  const { player, takenAt, complete } = snapshot;
  return {
    username: player.name,
    takenAt: new Date(takenAt).toISOString(),
    stale,
    complete,
  };
}
