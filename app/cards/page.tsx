import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Gallery } from '#components/gallery/Gallery.tsx';
import { loadSamples } from '#lib/handlers/loadSamples.ts';
import { describeCards } from '#lib/handlers/metadata/describeCards.ts';
import { site } from '#lib/handlers/site.ts';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const [sample] = await loadSamples();
  return describeCards(site(), sample?.snapshot ?? null);
}

export default async function CardsPage() {
  const here = site();
  const [sample] = await loadSamples();
  return (
    <PageFrame site={here} takenAt={null}>
      <Gallery origin={here.origin} name={sample?.name ?? null} />
    </PageFrame>
  );
}
