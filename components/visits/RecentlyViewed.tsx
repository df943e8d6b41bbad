'use client';

import Link from 'next/link';
import { MyPage } from './MyPage.tsx';
import { useVisits } from './useVisits.ts';
import styles from './visits.module.css';
import { forgetVisits } from './visits.ts';

/**
 * The players that the visitor has looked at, from their own browser. Its space is reserved.
 * @param sample a player to try, where there are none
 */
export function RecentlyViewed({ sample }: { sample?: string }) {
  const recent = useVisits()?.recent ?? [];
  if (recent.length === 0) {
    return (
      <p className={styles.recent}>
        {sample && (
          <span>
            No name at hand? Try{' '}
            <Link href={`/u/${sample}`} prefetch={false}>
              {sample}
            </Link>
          </span>
        )}
      </p>
    );
  }
  return (
    <div className={styles.recent}>
      <h2 id="recent">Recently viewed</h2>
      <ul aria-labelledby="recent">
        {recent.map(([name, avatar]) => (
          <li key={name}>
            <Link href={`/u/${name}`} prefetch={false}>
              {avatar && <img src={avatar} alt="" width={24} height={24} />}
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <span className={styles.phone}>
        <MyPage />
      </span>
      <button type="button" onClick={forgetVisits}>
        Forget
      </button>
    </div>
  );
}
