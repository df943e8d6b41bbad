'use client';

import { useEffect, useRef } from 'react';
import { COPY_BY_HAND } from '#components/copyText.ts';
import { useCopy } from '#components/share/useCopy.ts';
import styles from './docs.module.css';

/** Copies an example. If the browser does not allow it, the example is selected. */
export function CopyExample({ title, code }: { title: string; code: string }) {
  const [copy, run] = useCopy();
  const self = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const text = copy.failed && self.current?.closest('figure')?.querySelector('code');
    if (text) getSelection()?.selectAllChildren(text);
  }, [copy]);
  const says = copy.failed ? COPY_BY_HAND : 'Copied';
  return (
    <span ref={self} className={styles.copy}>
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
