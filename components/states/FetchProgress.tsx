import { formatCount, formatPlural, percent } from '#lib/format/number.ts';
import styles from './state.module.css';

export interface Progress {
  fetched: number;
  /** Null before the first page of the list. */
  total: number | null;
  /** Seconds until the page reloads. */
  retryAfter?: number;
}

/** The progress of a first fetch, as text and as a bar. Reloads the page, also without JavaScript. */
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
