import Link from 'next/link';
import { formatCount } from '#lib/format/number.ts';
import styles from './Pagination.module.css';
import { pageWindow } from './pageWindow.ts';

interface Props {
  /** The current page, from 1. */
  page: number;
  pages: number;
  /** Returns the URL of a page. */
  href: (page: number) => string;
}

/** Links to the other pages of a list. */
export function Pagination({ page, pages, href }: Props) {
  if (pages <= 1) return null;
  const step = (to: number, words: string, name: string) =>
    to === page ? (
      <span className={styles.off}>{words}</span>
    ) : (
      <Link className={styles.step} href={href(to)} prefetch={false} aria-label={name}>
        {words}
      </Link>
    );
  return (
    <nav className={styles.pages} aria-label="Pages">
      {step(1, 'First', 'First page')}
      {step(Math.max(1, page - 1), 'Previous', 'Previous page')}
      <ol>
        {pageWindow(page, pages).map((n) => (
          <li key={n}>
            <Link
              href={href(n)}
              prefetch={false}
              aria-label={`Page ${n}`}
              aria-current={n === page ? 'page' : undefined}
            >
              {formatCount(n)}
            </Link>
          </li>
        ))}
      </ol>
      {step(Math.min(pages, page + 1), 'Next', 'Next page')}
      {step(pages, 'Last', 'Last page')}
    </nav>
  );
}
