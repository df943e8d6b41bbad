import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { pairMessage, type RequestedPlayer } from '#lib/handlers/pair/firstUnavailable.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { pairAlt, playerAlt } from '#lib/images/og/alt.ts';
import { readPair } from '#lib/images/og/readPair.ts';
import { compare } from '#lib/stats/compare.ts';
import { getVerdict } from '#lib/stats/verdict.ts';
import { describePage } from './describePage.ts';
import { previewFor } from './describeState.ts';
import { getSitePreview } from './getSitePreview.ts';
import { previewPath, toVersion } from './previewPath.ts';

/** Describes two players side by side. */
export function describePair(site: Site, a: Snapshot, b: Snapshot): Metadata {
  const [one, other] = [a, b].map(({ player, games }) => ({
    name: player.name,
    played: games.length,
  }));
  if (!one || !other) return {};
  const verdict = getVerdict(one, other, compare(a.games, b.games));
  const path = `/compare/${one.name}/${other.name}`;
  return describePage(site, {
    title: `${one.name} and ${other.name}`,
    description: site.demo ? `Demo, not live data: ${verdict}` : verdict,
    path,
    picture: {
      path: `${path}/opengraph-image?v=${toVersion(Math.max(a.takenAt, b.takenAt))}`,
      alt: pairAlt(readPair(a, b), site.demo),
    },
  });
}

/** Describes the page that asks who to compare a player with. */
export function describePick(site: Site, snapshot: Snapshot): Metadata {
  const { name } = snapshot.player;
  const page = describePage(site, {
    title: `Compare ${name}`,
    description: `${name} and another RetroAchievements player side by side: games in common, and who is ahead on each.`,
    path: `/compare/${name}`,
    picture: { path: previewPath(snapshot), alt: playerAlt(snapshot, site.demo) },
  });
  // There is one per player, all alike.
  return { ...page, robots: { index: false } };
}

/** Describes the page that asks for both. */
export function describeCompare(site: Site): Metadata {
  return describePage(site, {
    title: 'Compare two players',
    description:
      'Two RetroAchievements players side by side: games in common, who is ahead on each, and what each has mastered that the other has not.',
    path: '/compare',
    picture: getSitePreview(),
  });
}

/** Describes a comparison that cannot be shown. Never indexed; hidden players are not named. */
export function describeMissingPair(
  site: Site,
  missing: RequestedPlayer<Unavailable>,
  [a, b]: readonly [string, string],
): Metadata {
  const { page: says, preview } = stateOf(missing.player);
  const path = `/compare/${a}/${b}`;
  const page = describePage(site, {
    title: says.title,
    description: pairMessage(missing, [a, b]),
    path,
    picture: previewFor(preview, missing.name, `${path}/opengraph-image`),
  });
  return {
    ...page,
    alternates: {},
    openGraph: { ...page.openGraph, url: undefined },
    robots: { index: false },
  };
}
