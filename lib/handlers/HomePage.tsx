import type { Metadata } from 'next';
import { JsonLd } from '#components/chrome/JsonLd.tsx';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Home } from '#components/home/Home.tsx';
import { usernameKey } from '#lib/domain/username.ts';
import { env } from '#lib/env.ts';
import { loadSamples } from './loadSamples.ts';
import { describeHome, homeSentence } from './metadata/describeHome.ts';
import { describePlayer } from './metadata/describePlayer.ts';
import { siteData } from './metadata/siteData.ts';
import { site } from './site.ts';

/** The metadata of the home page, whoever it shows. */
export async function describeHomePage(): Promise<Metadata> {
  const [first] = await loadSamples();
  return describeHome(site(), first);
}

/** The home page. @param show the sample player to show; the first if absent */
export async function HomePage({ show }: { show?: string }) {
  const here = site();
  const samples = await loadSamples();
  const shown = samples.find(({ name }) => show && usernameKey(name) === usernameKey(show));
  const ordered = shown ? [shown, ...samples.filter((one) => one !== shown)] : samples;
  const preview = ordered[0] ? describePlayer(here, ordered[0].snapshot).openGraph : null;
  return (
    <PageFrame site={here} takenAt={null} home>
      <JsonLd data={siteData(here, homeSentence(samples[0]))} />
      <Home
        site={here}
        samples={ordered}
        preview={
          preview ? { title: `${preview.title}`, description: preview.description ?? '' } : null
        }
        own={env().players !== null}
      />
    </PageFrame>
  );
}
