import type { Metadata } from 'next';
import { JsonLd } from '#components/chrome/JsonLd.tsx';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Home } from '#components/home/Home.tsx';
import { env } from '#lib/env.ts';
import { loadSamples } from '#lib/handlers/loadSamples.ts';
import { describeHome, homeSentence } from '#lib/handlers/metadata/describeHome.ts';
import { siteData } from '#lib/handlers/metadata/siteData.ts';
import { site } from '#lib/handlers/site.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';

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
      <JsonLd data={siteData(here, homeSentence(samples[0]))} />
      <Home site={here} samples={samples} letters={letters} own={env().players !== null} />
    </PageFrame>
  );
}
