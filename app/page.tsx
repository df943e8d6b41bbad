import { PageFrame } from '../components/chrome/PageFrame.tsx';
import { Home } from '../components/home/Home.tsx';
import { awardsNewestFirst } from '../lib/stats/latest.ts';
import { loadSamples } from './loadSamples.ts';
import { site } from './site.ts';

export const revalidate = 60;

export default async function HomePage() {
  const here = site();
  const samples = await loadSamples();
  const letters = samples[0] ? awardsNewestFirst(samples[0].snapshot.games) : [];
  return (
    <PageFrame site={here} takenAt={null} home>
      <Home site={here} samples={samples} letters={letters} />
    </PageFrame>
  );
}
