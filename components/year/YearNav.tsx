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
  const to = (other: number, words: string, rel: string) =>
    hasYearPage(other, current) && (
      <Link href={`${yearHref}/${other}`} prefetch={false} rel={rel}>
        {words}
      </Link>
    );
  return (
    <nav className={styles.nav} aria-label="Years">
      {to(year - 1, `${year - 1}, the year before`, 'prev')}
      {to(year + 1, `${year + 1}, the year after`, 'next')}
    </nav>
  );
}
