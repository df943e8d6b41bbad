import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Missing } from '#lib/handlers/player/loadPlayer.ts';
import { STATE_WORDS } from '#lib/handlers/player/stateWords.ts';
import { altOfFault, altOfPending, altOfUnknown } from '#lib/images/og/alt.ts';
import { describePage } from './describePage.ts';
import { embedLinks } from './embedLinks.ts';
import { previewOfSite } from './previewOfSite.ts';

/**
 * Describes a page without a player: for nobody's index, but fit to be pasted. Who comes in a
 * moment is announced by name, with their own picture and embed: WordPress reads a page whatever
 * its status, and keeps what it found. Who is not to be shown is not named.
 * @param asked the name as it stands in the address
 * @param embedded the path that oEmbed has an answer for; null for a page without one
 */
export function describeState(
  site: Site,
  player: Missing,
  asked: string,
  embedded: string | null = null,
): Metadata {
  const { title, words } = STATE_WORDS[player.state];
  const picture = previewOf(player.state, asked);
  const path = `/u/${asked}`;
  const robots = { index: false };
  if (player.state === 'pending' || player.state === 'fault') {
    const description = player.state === 'fault' ? `${player.fault.message} ${words}` : words;
    const coming = { title: asked, description, path, picture, username: asked };
    const alternates = { types: embedded === null ? {} : embedLinks(site, asked, embedded) };
    return { ...describePage(site, coming), title, alternates, robots };
  }
  const page = describePage(site, { title, description: words, path, picture });
  return { ...page, alternates: {}, openGraph: { ...page.openGraph, url: undefined }, robots };
}

function previewOf(state: Missing['state'], asked: string) {
  const path = `/u/${asked}/opengraph-image`;
  switch (state) {
    case 'pending':
      return { path, alt: altOfPending(asked) };
    case 'fault':
      return { path, alt: altOfFault(asked) };
    case 'unknown':
      return { path, alt: altOfUnknown() };
    default:
      return previewOfSite();
  }
}
