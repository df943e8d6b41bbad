import { CopyLink } from '#components/board/CopyLink.tsx';
import type { Site } from '#components/site.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Comparison } from '#lib/stats/compare.ts';
import { getVerdict } from '#lib/stats/verdict.ts';
import type { Sides } from './toSide.ts';
import styles from './verdict.module.css';

interface Props {
  site: Site;
  sides: Sides;
  comparison: Comparison;
}

/** The result in one sentence, with the numbers below each board. */
export function Verdict({ site, sides, comparison }: Props) {
  const { ahead, shared, bothMastered } = comparison;
  const [a, b] = sides.map(({ player, games }) => ({ name: player.name, played: games.length }));
  if (!a || !b) return null;
  const counts: [string, number, string][] = [
    ['a', ahead.a, `${a.name} ahead`],
    ['even', ahead.even, 'tied'],
    ['both', bothMastered, 'mastered by both'],
    ['b', ahead.b, `${b.name} ahead`],
  ];
  return (
    <section className={styles.verdict} aria-label="Verdict">
      {shared.length > 0 && (
        <dl className={styles.counts}>
          {counts.map(([key, count, label]) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd data-lead={key}>{formatCount(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.says}>
        <p>{getVerdict(a, b, comparison)}</p>
        <div className={styles.actions}>
          <CopyLink url={`${site.origin}/compare/${a.name}/${b.name}`} />
          <a className="button" href="#others">
            Compare other players
          </a>
        </div>
      </div>
    </section>
  );
}
