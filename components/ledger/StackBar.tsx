import { STACK_WIDTH, stackBar } from '#lib/stats/stackBar.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './StackBar.module.css';

interface Props {
  tally: Tally;
  /** Number of games of the largest system. */
  most: number;
}

/** A system's games by award. Hidden from screen readers: the numbers are beside it. */
export function StackBar({ tally, most }: Props) {
  const parts = stackBar(tally, most).map(({ part, x, width }) => (
    <rect key={part} className={styles[part]} x={x} width={width} />
  ));
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${STACK_WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts}
    </svg>
  );
}
