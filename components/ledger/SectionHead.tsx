import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

interface Props {
  /** Our own English text: the display font has no other letters. */
  title: string;
  /** For `aria-labelledby` of the section. */
  id: string;
  /** A note, a legend or a link on the right. */
  children?: ReactNode;
}

/** The head of a section: double rule, heading, note, rule. */
export function SectionHead({ title, id, children }: Props) {
  return (
    <div className={styles.head}>
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
