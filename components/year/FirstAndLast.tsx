import { GameRow } from '#components/ledger/GameRow.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import styles from './year.module.css';

interface Props {
  site: Site;
  /** The year's awards, newest first; at least one. */
  awards: readonly Game[];
  soFar: boolean;
}

/** The first and last award of a year. */
export function FirstAndLast({ site, awards, soFar }: Props) {
  const [first, last] = [awards.at(-1), awards[0]];
  const one = awards.length === 1;
  return (
    <section aria-labelledby="ends">
      <SectionHead title={one ? 'The only award' : 'First and last'} id="ends">
        {soFar && !one && <p>so far</p>}
      </SectionHead>
      <ul className={styles.ends}>
        {first && <GameRow site={site} game={first} />}
        {last && !one && <GameRow site={site} game={last} />}
      </ul>
    </section>
  );
}
