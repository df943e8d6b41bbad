import { CopyExample } from './CopyExample.tsx';
import styles from './docs.module.css';
import type { Example } from './examples.ts';

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
        <code>{code}</code>
      </pre>
    </figure>
  );
}
