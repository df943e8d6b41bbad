import { createElement } from 'react';
import type { BoardLayout } from '#lib/board/layoutBoard.ts';
import styles from './board.module.css';

/** An unlit board: outlines over the sockets, one cell each. Decoration. */
export function OutlineBoard({ layout }: { layout: BoardLayout }) {
  const cells = layout.rows
    .flat()
    .map((run) =>
      'gap' in run ? <i className={run.gap === 1 ? undefined : `s${run.gap}`} /> : <b />,
    );
  const className = `${styles.lamps} ${styles.off}`;
  return createElement('div', { className, 'aria-hidden': true }, ...cells);
}
