'use client';

import { createElement } from 'react';
import { mediaAddress } from '#components/mediaAddress.ts';
import { type Cell, unpackLamps } from './packedLamps.ts';

interface Props {
  mediaUrl: string;
  /** Cells as `packLamps` writes them. */
  cells: string;
  className: string;
  /** What the board says, in words; without it, it is decoration. */
  label?: string;
}

/**
 * The lamps of a board, spread as children so that they need no keys. No hand touches them, yet it
 * is a client component: a server component travels twice, as HTML and as elements, of which each
 * lamp would be one that React waits for by itself.
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
