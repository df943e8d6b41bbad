import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './footer.module.css';

interface Props {
  /** What this page's own data is: as of when, whose. */
  children?: ReactNode;
}

/** The foot of every page: where the data is from, and how to have a Longplay of one's own. */
export function Footer({ children }: Props) {
  return (
    <footer className={`page ${styles.footer}`}>
      {children}
      <p>Data from RetroAchievements. Not affiliated.</p>
      <Link href="/cards" prefetch={false}>
        Cards
      </Link>
      <Link href="/docs" prefetch={false}>
        Docs
      </Link>
      <Link href="/privacy" prefetch={false}>
        Privacy
      </Link>
      <Link href="/#host" prefetch={false}>
        Host it yourself
      </Link>
    </footer>
  );
}
