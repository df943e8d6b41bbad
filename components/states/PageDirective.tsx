import {
  DIRECTIVE_NAME,
  type PageDirective as Mark,
  writeDirective,
} from '#lib/pageCache/pageDirective.ts';

/** Tells the page cache this page's status and whether it may be cached. */
export function PageDirective(mark: Mark) {
  return <meta name={DIRECTIVE_NAME} content={writeDirective(mark)} />;
}
