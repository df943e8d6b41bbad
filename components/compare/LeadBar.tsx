import bar from '#components/board/bar.module.css';
import { SegmentBar } from '#components/board/SegmentBar.tsx';
import type { Comparison } from '#lib/stats/compare.ts';
import styles from './leadBar.module.css';

/** Games where the left player is ahead, tied games, and the right player's. Decoration. */
export function LeadBar({ ahead }: { ahead: Comparison['ahead'] }) {
  const looks = [styles.side, bar.rest, styles.side];
  return <SegmentBar counts={[ahead.a, ahead.even, ahead.b]} looks={looks} />;
}
