import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { directiveFor } from './directiveFor.ts';
import type { Missing } from './loadPlayer.ts';
import { STATE_WORDS } from './stateWords.ts';

/** The page shown where there is no snapshot to show, with the status that it has. */
export function PlayerStatePage({ player }: { player: Missing }) {
  return (
    <PageFrame site={site()} takenAt={null}>
      <PageDirective {...directiveFor(player)} />
      <StatePage {...stateOf(player)} />
    </PageFrame>
  );
}

function stateOf(player: Missing) {
  const says = STATE_WORDS[player.state];
  if (player.state === 'pending') return { code: 503 as const, ...says, progress: player };
  if (player.state === 'limited') return { code: 429 as const, ...says };
  if (player.state === 'fault') {
    return { code: 500 as const, ...says, words: `${player.fault.message} ${says.words}` };
  }
  return { code: 404 as const, ...says };
}
