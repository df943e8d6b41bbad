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
  /** The games that light the lamps, newest award first. */
  games: readonly Game[];
  /** The award of these games; it sets the frame of each lamp. */
  kind: AwardKind | 'other';
  /** The board's number as text; omitted if a heading beside it says the same. */
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
 * Lamps that spell a count or a word. Must be inside an element with the classes of
 * glass.module.css, which set the cell size.
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
