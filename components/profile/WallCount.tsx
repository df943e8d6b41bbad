import { formatCount } from '#lib/format/number.ts';
import type { Wall } from '#lib/stats/wall.ts';
import styles from './Wall.module.css';

/** How many of the awards the wall shows, at the width that it is shown at. */
export function WallCount({ wall, awards }: { wall: Wall; awards: number }) {
  const words = (shown: number) =>
    shown < awards
      ? `Showing the newest ${formatCount(shown)} of ${formatCount(awards)}`
      : `Showing ${awards === 1 ? 'the only award' : `all ${formatCount(awards)} awards`}`;
  const { phone, tablet, desktop } = wall;
  if (phone.games === desktop.games) return <span>{words(desktop.games)}</span>;
  return (
    <>
      <span className={styles.onPhone}>{words(phone.games)}</span>
      <span className={styles.onTablet}>{words(tablet.games)}</span>
      <span className={styles.desktop}>{words(desktop.games)}</span>
    </>
  );
}
