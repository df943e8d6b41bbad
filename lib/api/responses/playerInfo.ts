import type { z } from 'zod';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { subject } from './fields.ts';

/** A player as there is one to answer about. */
export interface Found {
  snapshot: Snapshot;
  /** Whether this is an old copy. */
  stale: boolean;
}

/** Whose data an answer is, and as of when. */
export function subjectOf({ snapshot, stale }: Found): z.output<typeof subject> {
  const { player, takenAt, complete } = snapshot;
  return {
    username: player.name,
    takenAt: new Date(takenAt).toISOString(),
    stale,
    complete,
  };
}
