import Link from 'next/link';
import { orderNames } from '#lib/domain/orderNames.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { CompareForm } from './CompareForm.tsx';
import styles from './comparePick.module.css';

interface Props {
  /** The first player, if already chosen. */
  name?: string;
  /** Players of the home page, as suggestions. */
  samples?: readonly string[];
}

/** Asks who to compare. */
export function ComparePick({ name, samples = [] }: Props) {
  const others = name ? samples.filter((one) => usernameKey(one) !== usernameKey(name)) : [];
  return (
    <div className={`page ${styles.pick}`}>
      {name && (
        <p className="screen-only">
          <Link href={`/u/${name}`} prefetch={false}>
            Back to {name}
          </Link>
        </p>
      )}
      <h1>Two players side by side</h1>
      <p className={styles.lead}>
        See both players’ numbers, who is ahead in each game they share, and what only one of them
        has mastered.
      </p>
      <CompareForm name={name} />
      {name && others.length > 0 && (
        <p className={styles.others}>
          Or with{' '}
          {others.map((other, i) => (
            <span key={other}>
              {i > 0 && ', '}
              <Link href={`/compare/${orderNames(name, other).join('/')}`} prefetch={false}>
                {other}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
