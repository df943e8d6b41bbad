import { PageFrame } from '../components/chrome/PageFrame.tsx';
import { PageMark } from '../components/states/PageMark.tsx';
import { StatePage } from '../components/states/StatePage.tsx';
import { site } from './site.ts';

/** For addresses that are nobody's page. */
export default function NotFound() {
  return (
    <PageFrame site={site()} takenAt={null}>
      {/* Next sends the data of this page, which a rewrite can lead to, with 200. */}
      <PageMark status={404} retryAfter={null} keep life={null} />
      <StatePage
        code={404}
        title="There is no page here"
        words="There is no page here. Find a player instead."
      />
    </PageFrame>
  );
}
