'use client';

import Link from 'next/link';
import { createElement, type ReactNode } from 'react';
import { Tile } from '#components/ledger/Tile.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import { parseYear } from '#lib/domain/year.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import type { WallSize } from '#lib/stats/wall.ts';
import styles from './Wall.module.css';
import { unpackCell } from './wallCell.ts';

const PIXELS: Record<WallSize, number> = { large: 96, medium: 64, small: 44 };

interface Props {
  mediaUrl: string;
  raUrl: string;
  size: WallSize;
  /** Cells from `packCell`. */
  cells: readonly string[];
  /** Number of cells shown on a phone and on a tablet; a desktop shows all. */
  phone: number;
  tablet: number;
  /** URL of the player's year pages without the year, and the newest year with a page. */
  yearHref?: string;
  current?: number;
}

/**
 * The tiles and the years between them. All cells of the widest wall are rendered; CSS classes hide
 * the ones that do not fit on narrower screens.
 *
 * Not interactive, but a client component: a server component is sent twice, as HTML and as
 * serialized elements, which for 220 tiles is 4 KB (gzip) more than packed cells. For the same reason
 * the cells are spread as arguments: children in an array would each need a key.
 */
export function WallCells({ mediaUrl, raUrl, size, cells, phone, tablet, ...years }: Props) {
  const items = cells.map((text, index) => {
    const item = unpackCell(text);
    const from = index >= tablet ? styles.desktop : index >= phone ? styles.tablet : undefined;
    if ('year' in item) {
      const className = from ? `${styles.year} ${from}` : styles.year;
      return createElement('li', { className }, ...renderYear(item, years));
    }
    const { id, icon, award, label, title } = item;
    const link = {
      href: `${raUrl}/game/${id}`,
      name: `${title}: ${label}`,
      lang: titleLang(title),
    };
    const tile = (
      <Tile icon={mediaAddress({ mediaUrl }, icon)} award={award} size={PIXELS[size]} link={link} />
    );
    return createElement('li', { className: from }, tile);
  });
  return createElement('ul', { className: styles[size] }, ...items);
}

/** A year with its number of awards, linked to its page if it has one. */
function renderYear(
  { year, awards }: { year: string; awards: string },
  { yearHref, current = 0 }: Pick<Props, 'yearHref' | 'current'>,
): ReactNode[] {
  const words = [<b>{year}</b>, ` ${awards}`];
  if (!yearHref || parseYear(year, current) === null) return words;
  return [createElement(Link, { href: `${yearHref}/${year}`, prefetch: false }, ...words)];
}
