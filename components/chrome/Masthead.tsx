import Link from 'next/link';
import { MyPage } from '#components/visits/MyPage.tsx';
import { FindDrop } from './FindDrop.tsx';
import { FindForm } from './FindForm.tsx';
import { Mark } from './Mark.tsx';
import styles from './masthead.module.css';
import { ThemeToggle } from './ThemeToggle.tsx';

/** Pages of the site, in the order of the masthead. */
const PAGES = [
  ['/cards', 'Cards'],
  ['/compare', 'Compare'],
  ['/docs', 'Docs'],
] as const;

interface Props {
  /** The home page has its own form. */
  home?: boolean;
}

/** The strip at the top of every page: logo, pages, player search and theme toggle. */
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
        <nav className={styles.links} aria-label="Site">
          {PAGES.map(([href, title]) => (
            <Link key={href} href={href} prefetch={false}>
              {title}
            </Link>
          ))}
          <span className={styles.mine}>
            <MyPage />
          </span>
        </nav>
        {!home && (
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
