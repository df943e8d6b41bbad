'use client';

import { useEffect, useState } from 'react';
import { formatMoment } from '#lib/format/date.ts';
import { formatLocalMoment } from '#lib/format/formatLocalMoment.ts';
import styles from './banner.module.css';

/**
 * A moment, in UTC as the server wrote it, and in the reader's own zone once the browser has nothing
 * else to do: the first zone that a page asks for takes 14 ms. The two stand in the same place, so
 * that the change moves nothing.
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

/** By then it is done even where the browser is never idle, ms. */
const TIMEOUT_MS = 2000;
/** For browsers that cannot tell when they are idle, ms. */
const FALLBACK_DELAY_MS = 200;

/**
 * Does something when the browser has nothing else to do.
 * @returns calls it off
 */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, FALLBACK_DELAY_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: TIMEOUT_MS });
  return () => cancelIdleCallback(handle);
}
