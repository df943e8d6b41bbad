/**
 * What a page tells the page cache about itself. A page rendered for ISR cannot set a status or a
 * header, so it says them in a `<meta>` in its head, written by `components/states/PageDirective`.
 */
export interface PageDirective {
  /** The status to send. */
  status: number;
  /** Seconds for `Retry-After`; such a page is never cached. */
  retryAfter: number | null;
  /** Whether the page may be cached at all. */
  cache: boolean;
  /** Seconds until it is rendered again, if that is sooner than the route says. */
  maxAge: number | null;
}

export const DIRECTIVE_NAME = 'longplay-page';

/** Writes a directive as the `content` of the meta: `503 30 drop -`. */
export function writeDirective({ status, retryAfter, cache, maxAge }: PageDirective): string {
  return `${status} ${retryAfter ?? '-'} ${cache ? 'keep' : 'drop'} ${maxAge ?? '-'}`;
}

const DIRECTIVE = new RegExp(
  `<meta name="${DIRECTIVE_NAME}" content="(\\d{3}) (\\d+|-) (keep|drop) (\\d+|-)"`,
);
const number = (text = '-') => (text === '-' ? null : Number(text));

/** Finds the directive in a page. A player's text cannot forge one: React escapes `<`. */
export function readDirective(html: string): PageDirective | null {
  const found = DIRECTIVE.exec(html);
  if (!found) return null;
  const [, status, retryAfter, cache, maxAge] = found;
  return {
    status: Number(status),
    retryAfter: number(retryAfter),
    cache: cache === 'keep',
    maxAge: number(maxAge),
  };
}
