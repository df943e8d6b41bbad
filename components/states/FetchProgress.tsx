import { formatCount, formatPlural, percent } from '#lib/format/number.ts';
import styles from './state.module.css';

export interface Progress {
  fetched: number;
  /** Null until the first page has told. */
  total: number | null;
  /** Seconds after which the page loads itself again. */
  retryAfter?: number;
}

/** How far a first fetch is, in words and as a bar. Loads the page again, without script too. */
export function FetchProgress({ fetched, total, retryAfter = 5 }: Progress) {
  return (
    <>
      <meta httpEquiv="refresh" content={String(Math.max(1, Math.ceil(retryAfter)))} />
      {total !== null && (
        <p className={styles.count}>
          <b>{formatCount(fetched)}</b> of {formatPlural(total, 'game')}
        </p>
      )}
      <svg className={styles.progress} aria-hidden="true">
        <rect width="100%" height="100%" />
        <rect width={`${percent(fetched, total ?? 0)}%`} height="100%" />
      </svg>
    </>
  );
}
