import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatOrdinal } from '#lib/format/formatOrdinal.ts';
import { milestoneAlt } from '#lib/images/og/alt.ts';
import { readMilestone } from '#lib/images/og/readMilestone.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import { milestoneAt, milestoneLabel } from '#lib/stats/milestones.ts';
import { describePlayersPage } from './describePlayer.ts';

const DID: Record<AwardKind, string> = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beat',
  'beaten-softcore': 'beat in casual mode',
};

/** Describes a milestone; empty if it was not reached. */
export function describeMilestone(
  site: Site,
  snapshot: Snapshot,
  kind: AwardKind,
  n: number,
): Metadata {
  const place = milestoneAt(snapshot.games, kind, n);
  const view = readMilestone(snapshot, kind, n);
  if (!place || !view) return {};
  const { name } = snapshot.player;
  const { text } = parseTitle(place.game.title);
  const day = formatDay(place.date);
  const below = `/milestone/${kind}/${n}`;
  return describePlayersPage(site, snapshot, {
    title: `${name}: ${milestoneLabel(place)}`,
    description: `The ${formatOrdinal(n)} game ${name} ${DID[kind]}: ${text} (${getSystemName(place.game)})${day ? `, on ${day}` : ''}.`,
    below,
    hasEmbed: true,
    picture: { below, alt: milestoneAlt(view, site.demo) },
  });
}

/** Describes the list of a player's milestones. */
export function describeMilestones(site: Site, snapshot: Snapshot): Metadata {
  const { name } = snapshot.player;
  return describePlayersPage(site, snapshot, {
    title: `${name}’s milestones`,
    description: `The 1st, 5th, 10th … game ${name} mastered, completed or beat, with dates.`,
    below: '/milestone',
  });
}
