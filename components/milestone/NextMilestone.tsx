import Link from 'next/link';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { formatOrdinal } from '#lib/format/formatOrdinal.ts';
import { formatCount } from '#lib/format/number.ts';
import { type MilestonePlace, milestoneLabel } from '#lib/stats/milestones.ts';
import { milestonePath } from './milestonePath.ts';
import styles from './nextMilestone.module.css';

interface Props {
  name: string;
  place: MilestonePlace;
}

/** The next milestone and how far away it is, with links to the ones before and after. */
export function NextMilestone({ name, place }: Props) {
  const { kind, next, toGo, previous, awards } = place;
  const linkTo = (n: number, words: string) => (
    <Link className="button" href={milestonePath(name, { kind, n })} prefetch={false}>
      {words}: {formatOrdinal(n)}
    </Link>
  );
  return (
    <section aria-labelledby="next">
      <SectionHead title="Next milestone" id="next">
        <p>
          {name} is at {formatCount(awards.length)}
        </p>
      </SectionHead>
      <p className={styles.next}>
        <b>{formatCount(next)}</b> {toGo > 0 ? `${formatCount(toGo)} to go` : 'reached'}
      </p>
      <p className={styles.what}>
        {toGo > 0
          ? `The ${milestoneLabel({ kind, n: next })} is still to come.`
          : `The ${milestoneLabel({ kind, n: next })} has a page of its own.`}
      </p>
      <nav className={styles.ways} aria-label="Other milestones">
        {previous !== null && linkTo(previous, 'Previous')}
        {toGo === 0 && linkTo(next, 'Next')}
      </nav>
    </section>
  );
}
