import { MARK_NAME, type PageMark as Mark, writeMark } from '#lib/pageCache/pageDirective.ts';

/** Tells the page cache which status this page has and whether it may be kept. */
export function PageMark(mark: Mark) {
  return <meta name={MARK_NAME} content={writeMark(mark)} />;
}
