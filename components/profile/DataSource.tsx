import Link from 'next/link';
import { LocalTime } from '#components/chrome/LocalTime.tsx';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';

interface Props {
  site: Site;
  snapshot: Snapshot;
  /** Whether the data is stale because RetroAchievements is not answering. */
  stale: boolean;
}

/** For the footer: the age of the data, whether it is complete, and where it comes from. */
export function DataSource({ site, snapshot, stale }: Props) {
  const { player, games, total, complete, takenAt } = snapshot;
  return (
    <>
      <p>
        {stale ? 'Our last copy, as of' : 'As of'} <LocalTime at={takenAt} />
      </p>
      {!complete && (
        <p>
          {formatCount(games.length)} of {formatPlural(total, 'game')} loaded
        </p>
      )}
      <a href={`${site.raUrl}/user/${player.name}`}>On RetroAchievements</a>
      <Link href="/privacy#hide" prefetch={false}>
        Is this you? Hide this page
      </Link>
    </>
  );
}
