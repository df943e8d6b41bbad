import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { directiveFor, stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { site } from '#lib/handlers/site.ts';
import { pairMessage, type RequestedPlayer } from './firstUnavailable.ts';

interface Props {
  missing: RequestedPlayer<Unavailable>;
  /** The two names of the address. */
  names: readonly [string, string];
}

/** Shown instead of a comparison when one of the two players cannot be shown. */
export function PairStatePage({ missing, names }: Props) {
  const { name, player } = missing;
  const { status, title } = stateOf(player).page;
  const other = name === names[0] ? names[1] : names[0];
  return (
    <PageFrame site={site()} takenAt={null}>
      <PageDirective {...directiveFor(player)} />
      <StatePage
        code={status}
        title={title}
        words={pairMessage(missing, names)}
        progress={player.state === 'pending' ? player : undefined}
        action={
          status === 404
            ? { href: `/compare/${other}`, label: `Compare ${other} with someone else` }
            : undefined
        }
      />
    </PageFrame>
  );
}
