import { GameRow } from '#components/ledger/GameRow.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { WallCells } from '#components/profile/WallCells.tsx';
import { WallLegend } from '#components/profile/WallLegend.tsx';
import { packHead, packTile } from '#components/profile/wallCell.ts';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatDayOfYear, getDay, MONTHS } from '#lib/format/date.ts';
import { formatPlural } from '#lib/format/number.ts';
import { wallSize } from '#lib/stats/wall.ts';
import styles from './year.module.css';

/** Up to this many awards are shown as rows, more as tiles. */
const MOST_ROWS = 24;

interface Props {
  site: Site;
  /** The year's awards, newest first. */
  awards: readonly Game[];
}

/** All awards of a year, newest first: few as rows, many as tiles by month. */
export function YearWall({ site, awards }: Props) {
  const few = awards.length <= MOST_ROWS;
  const cells = few ? [] : monthCells(awards);
  return (
    <section aria-labelledby="wall">
      <SectionHead
        title={awards.length === 1 ? 'The award' : `All ${formatPlural(awards.length, 'award')}`}
        id="wall"
      >
        {!few && <WallLegend awards={awards} />}
      </SectionHead>
      {few ? (
        <ul className={styles.rows}>
          {awards.map((game) => (
            <GameRow key={game.id} site={site} game={game} />
          ))}
        </ul>
      ) : (
        <WallCells
          mediaUrl={site.mediaUrl}
          raUrl={site.raUrl}
          size={wallSize(awards.length)}
          cells={cells}
          phone={cells.length}
          tablet={cells.length}
        />
      )}
    </section>
  );
}

/** Tiles named with their day, each month preceded by its own cell. */
function monthCells(awards: readonly Game[]): string[] {
  const months = Map.groupBy(awards, ({ awardDate }) => Number(getDay(awardDate)?.slice(5, 7)));
  return [...months].flatMap(([month, games]) => [
    packHead(MONTHS[month - 1] ?? '', games.length),
    ...games.map((game) => packTile(game, formatDayOfYear(game.awardDate))),
  ]);
}
