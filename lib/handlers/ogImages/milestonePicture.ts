import { pictureOfMilestone } from '#lib/images/og/pictureOfMilestone.ts';
import { readMilestone } from '#lib/images/og/readMilestone.ts';
import { parseMilestone } from '#lib/stats/milestoneStep.ts';
import type { PlayerPicture } from './playerPicture.ts';

/**
 * The picture of a milestone.
 * @returns null for what can be none, whoever the player is
 */
export function milestonePicture(rawKind: string, rawN: string): PlayerPicture | null {
  const milestone = parseMilestone(rawKind, rawN);
  if (!milestone) return null;
  const { kind, n } = milestone;
  return {
    below: `/milestone/${kind}/${n}`,
    compose: (snapshot, demo) => {
      const view = readMilestone(snapshot, kind, n);
      return view && (() => pictureOfMilestone(view, demo));
    },
  };
}
