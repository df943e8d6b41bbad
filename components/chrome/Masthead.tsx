import Link from 'next/link';
import { FindDrop } from './FindDrop.tsx';
import { FindForm } from './FindForm.tsx';
import { Mark } from './Mark.tsx';
import styles from './masthead.module.css';
import { ThemeToggle } from './ThemeToggle.tsx';

interface Props {
  /** The home page has its own form: show links to its sections instead. */
  home?: boolean;
}

/** The strip at the top of every page: logo, player search and theme toggle. */
export function Masthead({ home = false }: Props) {
  return (
    <header className="board">
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <div className={`page ${styles.row}`}>
        <Link className={styles.brand} href="/" prefetch={false}>
          <Mark className={styles.mark} size={28} />
          Longplay
        </Link>
        {home ? (
          <nav className={styles.links} aria-label="On this page">
            <a href="#examples">Examples</a>
            <a href="#host">Host it</a>
          </nav>
        ) : (
          <>
            <div className={styles.find}>
              <FindForm />
            </div>
            <FindDrop />
          </>
        )}
        <ThemeToggle />
      </div>
    </header>
  );
}
