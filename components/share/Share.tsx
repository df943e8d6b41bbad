import Link from 'next/link';
import { Builder } from './Builder.tsx';
import styles from './builder.module.css';
import type { PackedData } from './packedData.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  origin: string;
  data: PackedData;
  /** The options in the address, as far as the server knows them. */
  asked: Draft;
}

/** The card builder of a player. */
export function Share({ origin, data, asked }: Props) {
  return (
    <div className={`page ${styles.page}`}>
      <p className={`screen-only ${styles.back}`}>
        <Link href={`/u/${data.name}`} prefetch={false}>
          Back to {data.name}
        </Link>
      </p>
      <div className={styles.head}>
        <h1>{data.name}’s cards</h1>
        <p>
          For a README, a forum, a blog or a stream. Updates itself.{' '}
          <Link href="/cards" prefetch={false}>
            All cards
          </Link>
        </p>
      </div>
      <Builder origin={origin} data={data} asked={asked} />
    </div>
  );
}
