import {
  DIRECTIVE_NAME,
  type PageDirective as Mark,
  writeDirective,
} from '#lib/pageCache/pageDirective.ts';

/** Tells the page cache which status this page has and whether it may be kept. */
export function PageDirective(mark: Mark) {
  return <meta name={DIRECTIVE_NAME} content={writeDirective(mark)} />;
}
