import Link from 'next/link';
import { LocalTime } from '#components/chrome/LocalTime.tsx';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';

interface Props {
  site: Site;
  snapshot: Snapshot;
  /** Whether this is an old copy because RetroAchievements does not answer. */
  stale: boolean;
}

/** For the foot of a page: of when its data is, whether it is all, and where it comes from. */
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
      <a href={`${site.raUrl}/user/${player.name}`}>{player.name} on RetroAchievements</a>
      <Link href="/privacy#hide" prefetch={false}>
        Is this you? Hide this page
      </Link>
    </>
  );
}
