import { proportions } from '../../lib/board/proportions.ts';
import type { Comparison } from '../../lib/stats/compare.ts';
import bar from '../board/bar.module.css';
import styles from './leadBar.module.css';

/** Games on which the left player is ahead, neither, the right one; alike in colour. Decoration. */
export function LeadBar({ ahead }: { ahead: Comparison['ahead'] }) {
  const parts = proportions([ahead.a, ahead.even, ahead.b]);
  const classes = [styles.left, bar.rest, styles.right];
  return (
    <svg className={bar.bar} aria-hidden="true">
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
