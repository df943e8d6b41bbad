import { proportions } from '../../lib/board/proportions.ts';
import type { Tally } from '../../lib/stats/tally.ts';
import styles from './bar.module.css';

/** How the games divide into awards: mastered, completed, beaten, casual, the rest. Decoration. */
export function ProportionBar({ tally }: { tally: Tally }) {
  const { mastered, completed, beaten, beatenCasual, played } = tally;
  const rest = played - mastered - completed - beaten - beatenCasual;
  const parts = proportions([mastered, completed, beaten, beatenCasual, rest]);
  const classes = [styles.gold, styles.goldRing, styles.zinc, styles.zincRing, styles.rest];
  return (
    <svg className={styles.bar} aria-hidden="true">
      {parts.map(
        (part, i) =>
          part.width > 0 && (
            // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that is hidden
            <svg key={classes[i]} x={`${part.start}%`} width={`${part.width}%`}>
              <rect className={classes[i]} />
            </svg>
          ),
      )}
    </svg>
  );
}
