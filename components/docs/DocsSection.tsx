import type { ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import styles from './docs.module.css';
import { ExampleBox } from './ExampleBox.tsx';
import type { Example } from './examples.ts';

interface Props {
  id: string;
  title: string;
  /** At the right of the head. */
  note: string;
  examples: readonly Example[];
  /** What there is to say, in paragraphs. */
  children: ReactNode;
  /** What takes the whole width, below both. */
  below?: ReactNode;
}

/** A part of the documentation: words at the left, what to copy at the right. */
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
