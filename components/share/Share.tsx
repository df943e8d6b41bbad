import Link from 'next/link';
import { Builder } from './Builder.tsx';
import styles from './builder.module.css';
import type { PackedData } from './packedData.ts';

/** The page on which a player's card is put together. */
export function Share({ origin, data }: { origin: string; data: PackedData }) {
  return (
    <div className={`page ${styles.page}`}>
      <p className={styles.back}>
        <Link href={`/u/${data.name}`} prefetch={false}>
          Back to {data.name}
        </Link>
      </p>
      <div className={styles.head}>
        <h1>Card of {data.name}</h1>
        <p>
          For a README, a forum, a blog or a stream. It keeps itself current.{' '}
          <Link href="/cards" prefetch={false}>
            All cards
          </Link>
        </p>
      </div>
      <Builder origin={origin} data={data} />
    </div>
  );
}
