import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import styles from './WallLegend.module.css';

/** The legend of the tile frames used on the wall. */
export function WallLegend({ awards }: { awards: readonly Game[] }) {
  const has = new Set<Award>(awards.map((game) => game.award));
  return (
    <ul className={styles.legend}>
      {[...AWARD_KINDS, 'other' as const]
        .filter((kind) => has.has(kind))
        .map((kind) => (
          <li key={kind}>
            <i className={styles[kind]} />
            {kind === 'other' ? 'Other' : formatAward(kind)}
          </li>
        ))}
    </ul>
  );
}
