import Link from 'next/link';
import type { ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { CardType } from '#lib/card/types/cardTypes.ts';
import styles from './challenges.module.css';

interface Props {
  /** The card with the same content; also the section's id. */
  type: CardType;
  title: string;
  /** The current state, beside the heading. */
  note: string;
  /** Username. */
  name: string;
  /** Link to the full list, and its label. */
  all?: { href: string; words: string };
  children: ReactNode;
}

/** A challenge of a player: its state, its content and a link to its card. */
export function Challenge({ type, title, note, name, all, children }: Props) {
  return (
    <section aria-labelledby={type}>
      <SectionHead title={title} id={type}>
        <p className={styles.note}>
          {note}
          {/* No <Link>: the builder needs the content policy of its own document. */}
          <a className="screen-only" href={`/u/${name}/share?type=${type}`}>
            Get this card
          </a>
        </p>
      </SectionHead>
      {children}
      {all && (
        <p className={styles.all}>
          <Link href={all.href} prefetch={false}>
            {all.words}
          </Link>
        </p>
      )}
    </section>
  );
}
