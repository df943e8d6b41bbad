'use client';

import { createElement } from 'react';
import { mediaAddress } from '#components/mediaAddress.ts';
import { type Cell, unpackLamps } from './packedLamps.ts';

interface Props {
  mediaUrl: string;
  /** Cells from `packLamps`. */
  cells: string;
  className: string;
  /** The board's number as text; without it, the board is decoration. */
  label?: string;
}

/**
 * The lamps of a board, spread as children so that they need no keys. Not interactive, but a client
 * component: a server component is sent twice, as HTML and as serialized elements, and each lamp
 * would be an element of its own.
 */
export function Lamps({ mediaUrl, cells, className, label }: Props) {
  const says = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  const lamps = unpackLamps(cells).map((cell) => renderLamp(cell, mediaUrl));
  return createElement('div', { className, ...says }, ...lamps);
}

function renderLamp(cell: Cell, mediaUrl: string) {
  if ('gap' in cell) return <i className={cell.gap === 1 ? undefined : `s${cell.gap}`} />;
  if (!cell.lit) return <b />;
  return (
    <img
      src={mediaAddress({ mediaUrl }, cell.icon)}
      alt=""
      loading="lazy"
      decoding="async"
      fetchPriority="low"
    />
  );
}
