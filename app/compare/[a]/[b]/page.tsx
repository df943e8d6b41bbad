import type { Metadata } from 'next';
import { Compare } from '#components/compare/Compare.tsx';
import { describeMissingPair, describePair } from '#lib/handlers/metadata/describePair.ts';
import { loadPair, redirectToOrder, redirectToSpellings } from '#lib/handlers/pair/loadPair.ts';
import { PairFrame } from '#lib/handlers/pair/PairFrame.tsx';
import { PairStatePage } from '#lib/handlers/pair/PairStatePage.tsx';
import { site } from '#lib/handlers/site.ts';

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
