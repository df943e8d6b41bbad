'use client';

import { useSyncExternalStore } from 'react';
import { LocalTime } from '#components/chrome/LocalTime.tsx';
import styles from './UpdateStatus.module.css';
import { type Shown, useUpdate } from './useUpdate.ts';

const LABELS = { idle: 'Update', busy: 'Updating…', done: 'Updated' } as const;

/** As of when the page is, what changed while it was open, and a button to fetch it now. */
export function UpdateStatus(now: Shown) {
  const { phase, words, update } = useUpdate(now);
  // Without script the button would do nothing; its room is kept, so that nothing moves.
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

/** Whether a browser has taken the page over; false on the server and while it does. */
function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
