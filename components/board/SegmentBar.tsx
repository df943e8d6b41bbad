import { proportions } from '#lib/board/proportions.ts';
import styles from './bar.module.css';

interface Props {
  counts: readonly number[];
  /** The class of each part's rectangle. */
  looks: readonly (string | undefined)[];
}

/** Counts end to end over the whole width of the glass. Decoration: the numbers stand elsewhere. */
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
