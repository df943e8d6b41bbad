import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { ComparePick } from '#components/compare/ComparePick.tsx';
import { describeCompare } from '#lib/handlers/metadata/describePair.ts';
import { site } from '#lib/handlers/site.ts';

export const revalidate = 60;

export function generateMetadata(): Metadata {
  return describeCompare(site());
}

/** Asks for two players. */
export default function CompareAnyPage() {
  return (
    <PageFrame site={site()} takenAt={null}>
      <ComparePick />
    </PageFrame>
  );
}
