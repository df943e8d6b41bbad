'use client';

import { useSyncExternalStore } from 'react';
import { formatMoment } from '../../lib/format/date.ts';
import { formatLocalMoment } from '../../lib/format/localMoment.ts';
import styles from './banner.module.css';

/** Nothing to listen to: a zone does not change while one reads. */
const never = () => () => {};

/**
 * A moment, in UTC as the server wrote it, and in the reader's own zone once a script runs. The two
 * stand in the same place, so that the change moves nothing.
 */
export function LocalTime({ at }: { at: number }) {
  const utc = formatMoment(at);
  const local = useSyncExternalStore(
    never,
    () => formatLocalMoment(at),
    () => utc,
  );
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()} data-utc={utc} title={utc}>
      {local}
    </time>
  );
}
