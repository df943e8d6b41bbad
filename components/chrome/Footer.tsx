import Link from 'next/link';
import type { ReactNode } from 'react';
import { FindForm } from './FindForm.tsx';
import styles from './footer.module.css';
import { ThemeToggle } from './ThemeToggle.tsx';

interface Props {
  /** Where this page's data comes from, and when it was read. */
  children?: ReactNode;
  /** The home page has its own form. */
  home?: boolean;
}

/** The footer of every page: data source and links. On phones also the search and the theme toggle. */
export function Footer({ children, home = false }: Props) {
  return (
    <footer className={`page ${styles.footer}`}>
      {children}
      <p className={styles.source}>Data from RetroAchievements. Not affiliated.</p>
      <nav className={styles.links} aria-label="More">
        <Link href="/cards" prefetch={false}>
          Cards
        </Link>
        <Link href="/compare" prefetch={false}>
          Compare
        </Link>
        <Link href="/docs" prefetch={false}>
          Docs
        </Link>
        <Link href="/privacy" prefetch={false}>
          Privacy
        </Link>
      </nav>
      <div className={styles.phone}>
        {!home && <FindForm />}
        <ThemeToggle />
      </div>
    </footer>
  );
}
