import type { Snapshot } from '../domain/snapshot.ts';
import { summarize } from '../stats/summarize.ts';

/** The body of `/api/v1/users/{username}/summary`. */
export function summaryAnswer({ snapshot, stale }: { snapshot: Snapshot; stale: boolean }) {
  const { player, games, total, complete, takenAt } = snapshot;
  const { tally, ...rest } = summarize(games);
  return {
    username: player.name,
    takenAt: new Date(takenAt).toISOString(),
    stale,
    complete,
    total,
    ...tally,
    ...rest,
  };
}
