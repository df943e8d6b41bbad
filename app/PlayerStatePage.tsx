import type { Metadata } from 'next';
import { PageFrame } from '../components/chrome/PageFrame.tsx';
import { PageMark } from '../components/states/PageMark.tsx';
import { StatePage } from '../components/states/StatePage.tsx';
import type { Snapshot } from '../lib/domain/snapshot.ts';
import type { PlayerState } from './loadPlayer.ts';
import { site } from './site.ts';

type Missing = Exclude<PlayerState, { state: 'found' }>;

/** Describes a page about a player; pages without a player are for nobody's index. */
export function describe(player: PlayerState, found: (snapshot: Snapshot) => Metadata): Metadata {
  if (player.state === 'found') return found(player.snapshot);
  return { title: SAYS[player.state].title, robots: { index: false } };
}

const SAYS = {
  unknown: { title: 'Nobody by that name', words: 'Nobody by that name. Check the spelling?' },
  banned: { title: 'Not available', words: 'This page is not available.' },
  hidden: { title: 'Not shown', words: 'This player asked not to be shown.' },
  pending: { title: 'Just a moment', words: 'Just a moment: fetching the games.' },
  fault: { title: 'Not to be had now', words: 'Nothing is lost. Try again in a minute.' },
} as const;

/** The page shown where there is no snapshot to show, with the status that it has. */
export function PlayerStatePage({ player }: { player: Missing }) {
  return (
    <PageFrame site={site()} takenAt={null}>
      <PageMark {...markOf(player)} />
      <StatePage {...stateOf(player)} />
    </PageFrame>
  );
}

/** Whole seconds, at least one. */
const wholeSeconds = (seconds: number | null) =>
  seconds === null ? null : Math.max(1, Math.ceil(seconds));

function markOf(player: Missing) {
  if (player.state === 'pending') {
    return { status: 503, retryAfter: wholeSeconds(player.retryAfter), keep: false, life: null };
  }
  if (player.state === 'fault') {
    const retryAfter = wholeSeconds(player.fault.retryAfter);
    return { status: 500, retryAfter, keep: false, life: null };
  }
  return { status: 404, retryAfter: null, keep: true, life: null };
}

function stateOf(player: Missing) {
  const says = SAYS[player.state];
  if (player.state === 'pending') return { code: 503 as const, ...says, progress: player };
  if (player.state === 'fault') {
    return { code: 500 as const, ...says, words: `${player.fault.message} ${says.words}` };
  }
  return { code: 404 as const, ...says };
}
