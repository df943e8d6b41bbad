import type { Metadata } from 'next';
import { describeCompare } from '#app/metadata/describePair.ts';
import { site } from '#app/site.ts';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { ComparePick } from '#components/compare/ComparePick.tsx';

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
