import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './footer.module.css';

interface Props {
  /** Where this page's data comes from, and when it was read. */
  children?: ReactNode;
}

/** The footer of every page: data source, links, and how to host Longplay. */
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
