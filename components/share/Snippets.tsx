'use client';

import { useEffect, useId, useRef } from 'react';
import { COPY_BY_HAND } from '#components/copyText.ts';
import type { CardFormat, CardSubject } from '#lib/card/snippets/cardAddress.ts';
import { cardAlt, snippet } from '#lib/card/snippets/snippet.ts';
import { SNIPPET_LIST } from '#lib/card/snippets/snippetList.ts';
import styles from './snippets.module.css';
import { useCopy } from './useCopy.ts';

/** Code for every place a card is pasted into, each with a copy button. */
export function Snippets({ subject, format }: { subject: CardSubject; format: CardFormat }) {
  const [copy, run] = useCopy();
  const picture = {
    ...subject,
    alt: cardAlt(subject),
    format: format === 'png' ? ('png' as const) : ('svg' as const),
  };
  const says = copy.failed ? COPY_BY_HAND : `${copy.of} copied`;
  return (
    <>
      <ul className={styles.snippets}>
        {SNIPPET_LIST[format].map(([kind, name]) => {
          const text = snippet(kind, picture);
          return (
            <SnippetRow
              key={kind}
              name={name}
              text={text}
              state={copy.of !== name ? 'idle' : copy.failed ? 'failed' : 'copied'}
              copy={() => run(name, text)}
            />
          );
        })}
      </ul>
      <p role="status" className={copy.failed ? styles.says : 'visually-hidden'}>
        {copy.of === null ? '' : says}
      </p>
    </>
  );
}

interface RowProps {
  name: string;
  text: string;
  state: 'idle' | 'copied' | 'failed';
  copy: () => void;
}

function SnippetRow({ name, text, state, copy }: RowProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === 'failed') field.current?.select();
  }, [state]);
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={text.split('\n').length}
        value={text}
        spellCheck={false}
        wrap="off"
      />
      <button type="button" className="button" onClick={copy}>
        {state === 'copied' ? 'Copied' : 'Copy'}
        <span className="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
