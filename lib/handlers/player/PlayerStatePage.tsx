import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { site } from '#lib/handlers/site.ts';
import { directiveFor, stateOf, type Unavailable } from './playerStates.ts';

/** The page of a player who cannot be shown, with the status of that state. */
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
