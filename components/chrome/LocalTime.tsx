'use client';

import { useEffect, useState } from 'react';
import { formatMoment } from '#lib/format/date.ts';
import { formatLocalMoment } from '#lib/format/formatLocalMoment.ts';
import styles from './banner.module.css';

/**
 * A moment, first in UTC as rendered by the server, then in the visitor's time zone once the browser
 * is idle: the first use of a time zone takes 14 ms. Both take the same space, so nothing shifts.
 */
export function LocalTime({ at }: { at: number }) {
  const utc = formatMoment(at);
  const [local, setLocal] = useState<{ at: number; words: string }>();
  useEffect(() => whenIdle(() => setLocal({ at, words: formatLocalMoment(at) })), [at]);
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()} data-utc={utc} title={utc}>
      {local?.at === at ? local.words : utc}
    </time>
  );
}

/** Runs by then even if the browser is never idle, ms. */
const TIMEOUT_MS = 2000;
/** Delay in browsers without `requestIdleCallback`, ms. */
const FALLBACK_DELAY_MS = 200;

/**
 * Runs work when the browser is idle.
 * @returns cancels it
 */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, FALLBACK_DELAY_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: TIMEOUT_MS });
  return () => cancelIdleCallback(handle);
}
