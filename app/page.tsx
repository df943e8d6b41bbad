import type { Metadata } from 'next';
import { JsonLd } from '#components/chrome/JsonLd.tsx';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Home } from '#components/home/Home.tsx';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { loadSamples } from './loadSamples.ts';
import { describeHome, sentenceOfHome } from './metadata/describeHome.ts';
import { siteData } from './metadata/siteData.ts';
import { site } from './site.ts';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const [first] = await loadSamples();
  return describeHome(site(), first);
}

export default async function HomePage() {
  const here = site();
  const samples = await loadSamples();
  const letters = samples[0] ? awardsNewestFirst(samples[0].snapshot.games) : [];
  return (
    <PageFrame site={here} takenAt={null} home>
      <JsonLd data={siteData(here, sentenceOfHome(samples[0]))} />
      <Home site={here} samples={samples} letters={letters} />
    </PageFrame>
  );
}
