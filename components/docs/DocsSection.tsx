import { Fragment, type ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { CopyExample } from './CopyExample.tsx';
import styles from './docs.module.css';
import type { Example } from './examples.ts';

interface Props {
  id: string;
  title: string;
  /** Beside the heading. */
  note: string;
  examples: readonly Example[];
  /** Paragraphs. */
  children: ReactNode;
  /** Below both columns, over the full width. */
  below?: ReactNode;
}

/** A part of the documentation: text on the left, examples to copy on the right. */
export function DocsSection({ id, title, note, examples, children, below }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <SectionHead title={title} id={id}>
        <p>{note}</p>
      </SectionHead>
      <div className={styles.columns}>
        <div className={styles.words}>{children}</div>
        <div className={styles.examples}>
          {examples.map((example) => (
            <ExampleBox key={example.title} example={example} />
          ))}
        </div>
      </div>
      {below}
    </section>
  );
}

/** Addresses may break after a slash: Firefox does so by itself, Chromium breaks words. */
const SLASH = /(?<=\/)(?!\/)/;

/** Something to copy, with what it does above it. */
function ExampleBox({ example }: { example: Example }) {
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
