import { Mark } from '#components/chrome/Mark.tsx';
import type { Site } from '#components/site.ts';
import { formatMoment } from '#lib/format/date.ts';
import styles from './embedFoot.module.css';

interface Props {
  /** A class that positions it. */
  className: string | undefined;
  site: Site;
  /** When the data was read, ms since the epoch; null without data. */
  takenAt: number | null;
  /** Whether the data is an old copy. */
  stale: boolean;
}

/** The age of the data or "Demo", and the site's name. */
export function EmbedFoot({ className, site, takenAt, stale }: Props) {
  return (
    <p className={`${styles.foot} ${className}`}>
      {site.demo && <span>Demo: sample players</span>}
      {!site.demo && takenAt !== null && (
        <span>
          {stale ? 'Our last copy, as of ' : 'As of '}
          <time dateTime={new Date(takenAt).toISOString()}>{formatMoment(takenAt)}</time>
        </span>
      )}
      <span className={styles.brand}>
        <Mark size={10} />
        <span>Longplay</span>
      </span>
    </p>
  );
}
