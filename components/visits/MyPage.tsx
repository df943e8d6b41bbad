'use client';

import Link from 'next/link';
import { useVisits } from './useVisits.ts';
import styles from './visits.module.css';

/** Leads to the visitor's own page, once they have said which one that is. */
export function MyPage() {
  const visits = useVisits();
  if (!visits?.mine) return null;
  const avatar = visits.recent.find(([name]) => name === visits.mine)?.[1];
  return (
    <Link className={styles.mine} href={`/u/${visits.mine}`} prefetch={false}>
      {avatar && <img src={avatar} alt="" width={24} height={24} />}
      My page
    </Link>
  );
}
