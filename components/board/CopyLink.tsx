'use client';

import { useEffect, useRef, useState } from 'react';
import { COPY_BY_HAND, copyText } from '#components/copyText.ts';
import styles from './copyLink.module.css';

type State = 'idle' | 'copied' | 'failed';

/** Copies the page's URL. If the browser does not allow it, the URL is shown and selected. */
export function CopyLink({ url }: { url: string }) {
  const [state, setState] = useState<State>('idle');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state === 'failed') field.current?.select();
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    setState((await copyText(url)) ? 'copied' : 'failed');
  }

  const says = state === 'failed' ? COPY_BY_HAND : '';
  return (
    <>
      <button type="button" className={`button primary ${styles.copy}`} onClick={copy}>
        {state === 'copied' ? 'Copied' : 'Copy link'}
      </button>
      <span role="status" className={state === 'failed' ? styles.says : 'visually-hidden'}>
        {state === 'copied' ? 'Copied' : says}
      </span>
      {state === 'failed' && (
        <input
          ref={field}
          className={`input ${styles.url}`}
          readOnly
          value={url}
          aria-label="Link"
        />
      )}
    </>
  );
}
