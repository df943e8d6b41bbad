import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { directiveFor, stateOf, type Unavailable } from './playerStates.ts';

/** Shown instead of a player's page when the player cannot be shown. */
export function PlayerStatePage({ player }: { player: Unavailable }) {
  const { status, title, message } = stateOf(player).page;
  return (
    <PageFrame site={site()} takenAt={null}>
      <PageDirective {...directiveFor(player)} />
      <StatePage
        code={status}
        title={title}
        words={message(player)}
        progress={player.state === 'pending' ? player : undefined}
      />
    </PageFrame>
  );
}
