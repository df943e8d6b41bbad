import type { Milestone } from '#lib/stats/milestones.ts';

/** The URL of a milestone's page. */
export function milestonePath(name: string, { kind, n }: Pick<Milestone, 'kind' | 'n'>): string {
  return `/u/${name}/milestone/${kind}/${n}`;
}
