import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { playerAlt } from '#lib/images/og/alt.ts';
import { singleton } from '#lib/singleton.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { summarySentence, summaryTitle } from '#lib/stats/summaryText.ts';
import { describePage } from './describePage.ts';
import { embedLinks } from './embedLinks.ts';
import { previewPath } from './previewPath.ts';

/** Describes a player's profile. */
export function describePlayer(site: Site, snapshot: Snapshot): Metadata {
  const { player, games } = snapshot;
  const summary = summarize(games);
  const page = describePlayersPage(site, snapshot, {
    title: summaryTitle(player.name, summary),
    description: summarySentence(player.name, summary),
    below: '',
    hasEmbed: true,
  });
  const types = { ...page.alternates?.types, ...feedLink(site, player.name) };
  return { ...page, alternates: { ...page.alternates, types } };
}

interface Words {
  title: string;
  description: string;
  /** Path below the profile: `/games?page=2`. */
  below: string;
  /** Whether the page has an oEmbed response, which is then advertised. */
  hasEmbed?: boolean;
  /** Its own image, at `/opengraph-image` below the page; without one, the profile's. */
  picture?: { below: string; alt: string };
}

/** Describes a player's page, with its image and, if it has one, its embed. */
export function describePlayersPage(site: Site, snapshot: Snapshot, words: Words): Metadata {
  const { name } = snapshot.player;
  const { below, alt } = words.picture ?? { below: '', alt: getPlayerAlt(snapshot, site.demo) };
  const page = describePage(site, {
    title: words.title,
    // The page shows a demo banner; a pasted link does not.
    description: site.demo ? `Demo, not live data: ${words.description}` : words.description,
    path: `/u/${name}${words.below}`,
    picture: { path: previewPath(snapshot, below), alt },
    username: name,
  });
  const types = words.hasEmbed ? embedLinks(site, name, `/u/${name}${words.below}`) : {};
  return { ...page, authors: [{ name }], alternates: { ...page.alternates, types } };
}

/** The link to a player's awards feed, for feed readers. */
function feedLink({ origin }: Site, name: string) {
  const link = { url: `${origin}/u/${name}/feed.xml`, title: `${name}’s awards` };
  return { 'application/atom+xml': [link] };
}

/** The alt text of a player's image, created once per snapshot: every list of games needs it. */
function getPlayerAlt(snapshot: Snapshot, demo: boolean): string {
  const alts = singleton('previewAlts', () => new WeakMap<Snapshot, string>());
  const kept = alts.get(snapshot);
  if (kept !== undefined) return kept;
  const alt = playerAlt(snapshot, demo);
  alts.set(snapshot, alt);
  return alt;
}
