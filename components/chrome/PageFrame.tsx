import type { ReactNode } from 'react';
import type { Site } from '#components/site.ts';
import { PageDirective } from '#components/states/PageDirective.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { Footer } from './Footer.tsx';
import { LoadForPrint } from './LoadForPrint.tsx';
import { Masthead } from './Masthead.tsx';
import { StaleBanner } from './StaleBanner.tsx';

/** Seconds after which a page that shows an old copy looks again: the fault may be over. */
const STALE_LIFE = 10;

interface Props {
  site: Site;
  /** When the data is an old copy: when it was taken, ms since the epoch. */
  takenAt: number | null;
  /** Whether this is the home page, which has a form of its own. */
  home?: boolean;
  /** What stands in the foot of the page before what stands in every foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: masthead, banners, main part, footer. */
export function PageFrame({ site, takenAt, home, foot, children }: Props) {
  return (
    <>
      <Masthead home={home} />
      {site.demo && <DemoBanner />}
      {takenAt !== null && (
        <>
          <PageDirective status={200} retryAfter={null} cache={true} maxAge={STALE_LIFE} />
          <StaleBanner takenAt={takenAt} />
        </>
      )}
      <main id="main">{children}</main>
      <Footer>{foot}</Footer>
      <LoadForPrint />
    </>
  );
}
