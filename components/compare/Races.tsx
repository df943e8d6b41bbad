import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import profile from '#components/profile/Profile.module.css';
import type { Site } from '#components/site.ts';
import { formatCount } from '#lib/format/number.ts';
import type { SharedGame } from '#lib/stats/compare.ts';
import { RaceRow } from './RaceRow.tsx';
import styles from './races.module.css';
import type { Sides } from './toSide.ts';

/** Rows shown, and rows folded away: the page has to stay small for two large players. */
const ROWS = 8;
const FOLDED = 24;

interface Props {
  site: Site;
  sides: Sides;
  /** Closest first. */
  shared: readonly SharedGame[];
}

/** The closest races among the games both have played. */
export function Races({ site, sides, shared }: Props) {
  const shown = shared.slice(0, ROWS);
  const folded = shared.slice(ROWS, ROWS + FOLDED);
  const rest = shared.length - shown.length - folded.length;
  return (
    <section className={profile.profile} aria-labelledby="races">
      <div>
        <SectionHead title="Games in common" id="races">
          <p>closest first</p>
        </SectionHead>
        <RaceTable site={site} sides={sides} games={shown} />
        {folded.length > 0 && (
          <details>
            <summary>{formatCount(folded.length)} more</summary>
            <RaceTable site={site} sides={sides} games={folded} />
          </details>
        )}
        {rest > 0 && (
          <p className={styles.rest}>
            {formatCount(rest)} more {rest === 1 ? 'is' : 'are'} further apart or tied.
          </p>
        )}
      </div>
    </section>
  );
}

function RaceTable({
  site,
  sides,
  games,
}: {
  site: Site;
  sides: Sides;
  games: readonly SharedGame[];
}) {
  const [a, b] = sides;
  return (
    <table className={styles.races} aria-labelledby="races">
      <thead>
        <tr>
          <th scope="col">{a.player.name}</th>
          <th scope="col">
            <span className="visually-hidden">Game</span>
          </th>
          <th scope="col">{b.player.name}</th>
        </tr>
      </thead>
      {createElement(
        'tbody',
        null,
        ...games.map((shared) => <RaceRow site={site} shared={shared} />),
      )}
    </table>
  );
}
