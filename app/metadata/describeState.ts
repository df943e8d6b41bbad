import type { Metadata } from 'next';
import type { Site } from '../../components/site.ts';
import { altOfFault, altOfPending, altOfUnknown } from '../../lib/og/alt.ts';
import type { PlayerState } from '../loadPlayer.ts';
import { STATE_WORDS } from '../stateWords.ts';
import { describePage } from './describePage.ts';
import { previewOfSite } from './previewOfSite.ts';

type Missing = Exclude<PlayerState, { state: 'found' }>;

/**
 * Describes a page without a player: for nobody's index, but fit to be pasted. Who comes in a
 * moment is announced by name with their own picture; who is not to be shown is not named.
 * @param asked the name as it stands in the address
 */
export function describeState(site: Site, { state }: Missing, asked: string): Metadata {
  const { title, words } = STATE_WORDS[state];
  const comes = state === 'pending' || state === 'fault';
  const page = describePage(site, {
    title: comes ? asked : title,
    description: words,
    path: `/u/${asked}`,
    picture: previewOf(state, asked),
    ...(comes && { username: asked }),
  });
  return { ...page, title, alternates: {}, robots: { index: false } };
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
      return previewOfSite(null);
  }
}
