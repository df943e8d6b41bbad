import { createElement } from 'react';
import type { BoardLayout, Run } from '../../lib/board/layoutBoard.ts';
import type { AwardKind } from '../../lib/domain/awardKind.ts';
import type { Game } from '../../lib/domain/game.ts';
import { mediaAddress } from '../mediaAddress.ts';
import type { Site } from '../site.ts';
import styles from './board.module.css';

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
 * which give it its cell. Elements are few and bare, and spread as children so that they need no
 * keys: each is sent twice, as HTML and as data.
 */
export function Board({ site, layout, games, kind, label }: Props) {
  const classes = [styles.lamps, layout.size === 'small' && styles.small, FRAME[kind]];
  const says = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  const className = classes.filter(Boolean).join(' ');
  const cells = layout.rows.flat().map((run) => cellOf(run, games, site));
  return createElement('div', { className, ...says }, ...cells);
}

function cellOf(run: Run, games: readonly Game[], site: Site) {
  if ('gap' in run) return run.gap === 1 ? <i /> : <i className={styles[`s${run.gap}`]} />;
  const game = run.game === null ? undefined : games[run.game];
  if (!game) return <b />;
  return (
    <img
      src={mediaAddress(site, game.icon)}
      alt=""
      loading="lazy"
      decoding="async"
      fetchPriority="low"
    />
  );
}
