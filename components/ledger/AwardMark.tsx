import type { Award } from '#lib/domain/awardKind.ts';
import styles from './AwardMark.module.css';

/**
 * The sign of an award: disc for hardcore, ring for casual, gold for all of a set, zinc for beaten.
 * It says nothing to a screen reader: its word always stands beside it.
 */
export function AwardMark({ award }: { award: Award }) {
  return <i className={styles[award ?? 'none']} />;
}
