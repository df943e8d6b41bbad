import type { Tally } from '#lib/stats/tally.ts';
import styles from './bar.module.css';
import { SegmentBar } from './SegmentBar.tsx';

/** Games by award as a bar: mastered, completed, beaten, casual, the rest. Decoration. */
export function ProportionBar({ tally }: { tally: Tally }) {
  const { mastered, completed, beaten, beatenCasual, played } = tally;
  const rest = played - mastered - completed - beaten - beatenCasual;
  return (
    <SegmentBar
      counts={[mastered, completed, beaten, beatenCasual, rest]}
      looks={[styles.gold, styles.goldRing, styles.zinc, styles.zincRing, styles.rest]}
    />
  );
}
