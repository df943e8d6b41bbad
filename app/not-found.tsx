import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { StatePage } from '#components/states/StatePage.tsx';
import { describePage } from '#lib/handlers/metadata/describePage.ts';
import { getSitePreview } from '#lib/handlers/metadata/getSitePreview.ts';
import { site } from '#lib/handlers/site.ts';

const WORDS = {
  title: 'There is no page here',
  description: 'There is no page here. Find a player instead.',
};

export function generateMetadata(): Metadata {
  const page = describePage(site(), { ...WORDS, path: '/', picture: getSitePreview() });
  // It has no address of its own. Next adds `noindex` itself.
  return { ...page, alternates: {}, openGraph: { ...page.openGraph, url: undefined } };
}

/** The page for unknown addresses. */
export default function NotFound() {
  return (
    <PageFrame site={site()} takenAt={null}>
      {/* Next sends the RSC data of this page, the target of rewrites, with 200. */}
      <PageDirective status={404} retryAfter={null} cache maxAge={null} />
      <StatePage code={404} title={WORDS.title} words={WORDS.description} />
    </PageFrame>
  );
}
