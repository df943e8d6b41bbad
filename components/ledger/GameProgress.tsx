import type { Game } from '#lib/domain/game.ts';
import { formatCount } from '#lib/format/number.ts';
import { isRetired } from '#lib/stats/summarize.ts';
import { Bar } from './Bar.tsx';
import styles from './GameRow.module.css';

/** "27 of 27" over its bar; "Retired set" if the set no longer has achievements. */
export function GameProgress({ game }: { game: Game }) {
  if (isRetired(game)) return <p className={styles.progress}>Retired set</p>;
  const unlocked = game.awarded ?? 0;
  const hardcore = game.awardedHardcore ?? 0;
  return (
    <p className={styles.progress}>
      <span>
        <b>{formatCount(unlocked)}</b> of {formatCount(game.possible)}
        {hardcore < unlocked && (
          <span className="visually-hidden">, {formatCount(hardcore)} in hardcore</span>
        )}
      </span>
      <Bar game={game} />
    </p>
  );
}
