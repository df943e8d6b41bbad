import type { ReactNode } from 'react';
import type { Site } from '#components/site.ts';
import { PageDirective } from '#components/states/PageDirective.tsx';
import styles from './banner.module.css';
import { Footer } from './Footer.tsx';
import { LoadForPrint } from './LoadForPrint.tsx';
import { LocalTime } from './LocalTime.tsx';
import { Masthead } from './Masthead.tsx';

/** How long a page with stale data is cached, in seconds: the outage may be over soon. */
const STALE_LIFE = 10;

interface Props {
  site: Site;
  /** When stale data was read, ms since the epoch; null if the data is current. */
  takenAt: number | null;
  /** Whether this is the home page, which has its own form. */
  home?: boolean;
  /** Footer content of this page, before the common part. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: masthead, banners, main part, footer. */
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
      <Footer home={home}>{foot}</Footer>
      <LoadForPrint />
    </>
  );
}

/** Shown on every page of a site without a key: its players are samples. */
function DemoBanner() {
  return (
    <aside className={`board ${styles.banner}`} aria-label="Demo">
      <p className="page">
        <span className="chip">Demo</span> Sample players, not live data.
      </p>
    </aside>
  );
}

/** Shown when the data is stale, with the time it was read. */
function StaleBanner({ takenAt }: { takenAt: number }) {
  return (
    <aside className={`board ${styles.banner}`} aria-label="Age of the data">
      <p className="page">
        <svg className={styles.clock} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 4.5V8l2.5 1.5" />
        </svg>
        <b>
          As of <LocalTime at={takenAt} />
        </b>
        <span>No newer data from RetroAchievements right now. This is our last copy.</span>
      </p>
    </aside>
  );
}
