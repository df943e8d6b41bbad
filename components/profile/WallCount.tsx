import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { Wall } from '#lib/stats/wall.ts';
import styles from './Wall.module.css';

/** How many of the awards the wall shows, at the width that it is shown at. */
export function WallCount({ wall, awards }: { wall: Wall; awards: number }) {
  const words = (shown: number) =>
    shown < awards
      ? `${formatCount(shown)} newest of ${formatPlural(awards, 'award')} here`
      : `${awards === 1 ? '1 award' : `all ${formatPlural(awards, 'award')}`} here`;
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
