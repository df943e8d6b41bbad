'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './copyLink.module.css';

type State = 'idle' | 'copied' | 'failed';

/** Copies the page's address. Where the browser does not let it, the address is there to select. */
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
    try {
      await navigator.clipboard.writeText(url);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  const says = state === 'failed' ? 'Could not copy. Select the text.' : '';
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
