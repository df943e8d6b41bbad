'use client';

import { useSyncExternalStore } from 'react';
import { LocalTime } from '#components/chrome/LocalTime.tsx';
import styles from './UpdateStatus.module.css';
import { type Shown, useUpdate } from './useUpdate.ts';

const LABELS = { idle: 'Update', busy: 'Updating…', done: 'Updated' } as const;

/** The age of the data, what changed while the page was open, and the update button. */
export function UpdateStatus(now: Shown) {
  const { phase, words, update } = useUpdate(now);
  // Without JavaScript the button would do nothing. It is hidden but keeps its space.
  const hidden = useHydrated() ? '' : ` ${styles.hidden}`;
  return (
    <div className={styles.live}>
      <p className={styles.asOf}>
        As of <LocalTime at={now.takenAt} />
      </p>
      <p className={styles.words} role="status">
        {words}
      </p>
      <button
        type="button"
        className={`button ${styles.button}${hidden}`}
        aria-disabled={phase !== 'idle'}
        onClick={update}
      >
        {LABELS[phase]}
      </button>
    </div>
  );
}

const never = () => () => {};

/** Whether hydration is done; false on the server and during hydration. */
function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
