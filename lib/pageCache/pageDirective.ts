/**
 * What a page says of itself to the page cache, since a page rendered for ISR cannot set a status
 * or a header: a `<meta>` in its head, written by `components/states/PageMark`.
 */
export interface PageMark {
  /** The status to send. */
  status: number;
  /** Seconds for `Retry-After`; such a page is never kept. */
  retryAfter: number | null;
  /** Whether the page may be kept at all. */
  keep: boolean;
  /** Seconds until it is made anew, where that is sooner than the route says. */
  life: number | null;
}

export const MARK_NAME = 'longplay-page';

/** Writes a mark as the `content` of the meta: `503 30 drop -`. */
export function writeMark({ status, retryAfter, keep, life }: PageMark): string {
  return `${status} ${retryAfter ?? '-'} ${keep ? 'keep' : 'drop'} ${life ?? '-'}`;
}

const MARK = new RegExp(
  `<meta name="${MARK_NAME}" content="(\\d{3}) (\\d+|-) (keep|drop) (\\d+|-)"`,
);
const number = (text = '-') => (text === '-' ? null : Number(text));

/** Finds the mark in a page. Text of players cannot forge one: React escapes `<`. */
export function readMark(html: string): PageMark | null {
  const found = MARK.exec(html);
  if (!found) return null;
  const [, status, retryAfter, keep, life] = found;
  return {
    status: Number(status),
    retryAfter: number(retryAfter),
    keep: keep === 'keep',
    life: number(life),
  };
}
