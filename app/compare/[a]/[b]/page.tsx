import type { Metadata } from 'next';
import { loadPair, redirectToOrder, redirectToSpellings } from '#app/compare/loadPair.ts';
import { PairFrame } from '#app/compare/PairFrame.tsx';
import { PairStatePage } from '#app/compare/PairStatePage.tsx';
import { describeMissingPair, describePair } from '#app/metadata/describePair.ts';
import { site } from '#app/site.ts';
import { Compare } from '#components/compare/Compare.tsx';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ a: string; b: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { a, b } = await params;
  redirectToOrder([a, b]);
  const { missing, both } = await loadPair([a, b]);
  if (missing) return describeMissingPair(site(), missing, [a, b]);
  return describePair(site(), both[0].snapshot, both[1].snapshot);
}

export default async function ComparePage({ params }: Props) {
  const { a, b } = await params;
  redirectToOrder([a, b]);
  const { missing, both } = await loadPair([a, b]);
  if (missing) return <PairStatePage missing={missing} names={[a, b]} />;
  redirectToSpellings([a, b], both);
  return (
    <PairFrame pair={both}>
      <Compare site={site()} a={both[0].snapshot} b={both[1].snapshot} />
    </PairFrame>
  );
}
