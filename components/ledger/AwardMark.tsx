import type { Award } from '#lib/domain/awardKind.ts';
import styles from './AwardMark.module.css';

/**
 * The mark of an award: disc for hardcore, ring for casual, gold for a whole set, zinc for beaten.
 * Invisible to screen readers: the label is always beside it.
 */
export function AwardMark({ award }: { award: Award }) {
  return <i className={styles[award ?? 'none']} />;
}
