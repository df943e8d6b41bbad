'use client';

import { useCopy } from '../share/useCopy.ts';
import styles from './docs.module.css';

/** Copies an example. */
export function CopyExample({ title, code }: { title: string; code: string }) {
  const [copy, run] = useCopy();
  const says = copy.failed ? 'Could not copy. Select the text.' : 'Copied';
  return (
    <span className={styles.copy}>
      <span role="status" className={copy.failed ? '' : 'visually-hidden'}>
        {copy.of === null ? '' : says}
      </span>
      <button type="button" onClick={() => run(title, code)}>
        {copy.of !== null && !copy.failed ? 'Copied' : 'Copy'}
        <span className="visually-hidden"> {title}</span>
      </button>
    </span>
  );
}
