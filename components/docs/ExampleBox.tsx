import { Fragment } from 'react';
import { CopyExample } from './CopyExample.tsx';
import styles from './docs.module.css';
import type { Example } from './examples.ts';

/** Ends of the parts of an address: Firefox breaks lines there by itself, Chromium in mid-word. */
const SLASH = /(?<=\/)(?!\/)/;

/** Something to copy, with what it does above it. */
export function ExampleBox({ example }: { example: Example }) {
  const { kind, title, code } = example;
  return (
    <figure className={styles.example}>
      <figcaption>
        {title}
        <CopyExample title={title} code={code} />
      </figcaption>
      <pre data-example={kind}>
        <code>
          {code.split(SLASH).map((part, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never changes.
            <Fragment key={n}>
              {n > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </code>
      </pre>
    </figure>
  );
}
