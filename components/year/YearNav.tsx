import Link from 'next/link';
import { hasYearPage } from '#lib/domain/year.ts';
import styles from './year.module.css';

interface Props {
  year: number;
  /** The year that it is. */
  current: number;
  /** The address of the player's years, without the year. */
  yearHref: string;
}

/** The year before and the year after, where they have pages. */
export function YearNav({ year, current, yearHref }: Props) {
  const to = (other: number, rel: 'prev' | 'next') =>
    hasYearPage(other, current) && (
      <Link href={`${yearHref}/${other}`} prefetch={false} rel={rel}>
        {rel === 'prev' && <span aria-hidden="true">← </span>}
        {other}
        {rel === 'next' && <span aria-hidden="true"> →</span>}
      </Link>
    );
  return (
    <nav className={styles.nav} aria-label="Years">
      {to(year - 1, 'prev')}
      {to(year + 1, 'next')}
    </nav>
  );
}
