import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { faultAlt, pendingAlt, unknownAlt } from '#lib/images/og/alt.ts';
import { describePage } from './describePage.ts';
import { embedLinks } from './embedLinks.ts';
import { getSitePreview } from './getSitePreview.ts';

/**
 * Describes a page without a player: for nobody's index, but fit to be pasted. Who comes in a
 * moment is announced by name, with their own picture and embed: WordPress reads a page whatever
 * its status, and keeps what it found. Who is not to be shown is not named.
 * @param asked the name in the address
 * @param embedded the path that oEmbed has an answer for; null for a page without one
 */
export function describeState(
  site: Site,
  player: Unavailable,
  asked: string,
  embedded: string | null = null,
): Metadata {
  const { page: says, preview } = stateOf(player);
  const { title } = says;
  const description = says.message(player);
  const picture = previewFor(preview, asked, `/u/${asked}/opengraph-image`);
  const path = `/u/${asked}`;
  const robots = { index: false };
  if (player.state === 'pending' || player.state === 'fault') {
    const coming = { title: asked, description, path, picture, username: asked };
    const alternates = { types: embedded === null ? {} : embedLinks(site, asked, embedded) };
    return { ...describePage(site, coming), title, alternates, robots };
  }
  const page = describePage(site, { title, description, path, picture });
  return { ...page, alternates: {}, openGraph: { ...page.openGraph, url: undefined }, robots };
}

/**
 * The preview that a page without a player links.
 * @param path the address of its own
 */
export function previewFor(
  { image, linked }: ReturnType<typeof stateOf>['preview'],
  name: string,
  path: string,
) {
  if (!linked) return getSitePreview();
  return { path, alt: ALTS[image](name) };
}

const ALTS = { unknown: unknownAlt, pending: pendingAlt, fault: faultAlt } as const;
