import type { Site } from '#components/site.ts';
import type { BoardLayout } from '#lib/board/layoutBoard.ts';
import type { AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import styles from './board.module.css';
import { Lamps } from './Lamps.tsx';
import { packLamps } from './packedLamps.ts';

interface Props {
  site: Site;
  layout: BoardLayout;
  /** What lights the lamps, newest award first. */
  games: readonly Game[];
  /** The award that these games have; it frames each lamp. */
  kind: AwardKind | 'other';
  /** What the board says, in words; left out where a heading beside it says the same. */
  label?: string;
}

const FRAME: Record<AwardKind | 'other', string | undefined> = {
  mastered: undefined,
  completed: styles.completed,
  'beaten-hardcore': styles.beaten,
  'beaten-softcore': styles.casual,
  other: styles.other,
};

/**
 * Lamps that spell a count or a word. It stands in an element with the classes of glass.module.css,
 * which give it its cell.
 */
export function Board({ site, layout, games, kind, label }: Props) {
  const classes = [styles.lamps, layout.size === 'small' && styles.small, FRAME[kind]];
  const cells = packLamps(
    layout,
    games.slice(0, layout.lamps).map(({ icon }) => icon),
  );
  return (
    <Lamps
      mediaUrl={site.mediaUrl}
      cells={cells}
      className={classes.filter(Boolean).join(' ')}
      label={label}
    />
  );
}
