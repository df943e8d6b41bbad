import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { directiveFor } from '#lib/handlers/player/directiveFor.ts';
import type { Missing } from '#lib/handlers/player/loadPlayer.ts';
import { site } from '#lib/handlers/site.ts';
import type { Asked } from './missingOfPair.ts';
import { pairWords } from './pairWords.ts';

interface Props {
  missing: Asked<Missing>;
  /** As they stand in the address. */
  names: readonly [string, string];
}

/** The page shown where one of two players cannot be, with the status that this has. */
export function PairStatePage({ missing, names }: Props) {
  const { name, player } = missing;
  const says = pairWords(missing, names);
  const other = name === names[0] ? names[1] : names[0];
  return (
    <PageFrame site={site()} takenAt={null}>
      <PageDirective {...directiveFor(player)} />
      {player.state === 'pending' && <StatePage code={503} {...says} progress={player} />}
      {player.state === 'limited' && <StatePage code={429} {...says} />}
      {player.state === 'fault' && <StatePage code={500} {...says} />}
      {isNobody(player) && (
        <StatePage
          code={404}
          {...says}
          action={{ href: `/compare/${other}`, label: `Compare ${other} with somebody else` }}
        />
      )}
    </PageFrame>
  );
}

const isNobody = ({ state }: Missing) => ['unknown', 'banned', 'hidden'].includes(state);
