import { createElement } from 'react';
import type { BoardLayout } from '#lib/board/layoutBoard.ts';
import styles from './board.module.css';

/** A board that is off: outlines over the sockets, one cell each. What it spells is decoration. */
export function OutlineBoard({ layout }: { layout: BoardLayout }) {
  const cells = layout.rows
    .flat()
    .map((run) =>
      'gap' in run ? <i className={run.gap === 1 ? undefined : `s${run.gap}`} /> : <b />,
    );
  const className = `${styles.lamps} ${styles.off}`;
  return createElement('div', { className, 'aria-hidden': true }, ...cells);
}
