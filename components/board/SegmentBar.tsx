import { proportions } from '#lib/board/proportions.ts';
import styles from './bar.module.css';

interface Props {
  counts: readonly number[];
  /** The CSS class of each part. */
  looks: readonly (string | undefined)[];
}

/** Counts as a bar over the whole width of the glass. Decoration: the numbers are given elsewhere. */
export function SegmentBar({ counts, looks }: Props) {
  const parts = proportions(counts);
  return (
    <svg className={styles.bar} aria-hidden="true">
      {parts.map(
        (part, i) =>
          part.width > 0 && (
            // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that is hidden
            <svg key={part.start} x={`${part.start}%`} width={`${part.width}%`}>
              <rect className={looks[i]} />
            </svg>
          ),
      )}
    </svg>
  );
}
