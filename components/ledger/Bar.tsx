import type { Game } from '#lib/domain/game.ts';
import styles from './Bar.module.css';

/**
 * How much of a set is unlocked: solid for hardcore, striped for casual only. Hidden from screen
 * readers: the counts are always beside it.
 * @param game a game whose set has achievements
 */
export function Bar({ game }: { game: Game }) {
  const { possible } = game;
  const hardcore = game.awardedHardcore ?? 0;
  const any = game.awarded ?? 0;
  return (
    <svg className={game.award === 'mastered' ? styles.mastered : styles.bar} aria-hidden="true">
      {any > hardcore && (
        <line x1={share(hardcore, possible)} x2={share(any, possible)} y1="3" y2="3" />
      )}
      {hardcore > 0 && <rect width={share(hardcore, possible)} />}
    </svg>
  );
}

/** A share as a length, never rounded up to the whole. */
function share(part: number, whole: number): string {
  return `${Math.min(100, Math.floor((part / whole) * 1000) / 10)}%`;
}
