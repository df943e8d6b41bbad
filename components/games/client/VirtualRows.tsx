import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ListPage } from '#components/games/listPage.ts';
import { moveByKey } from '#components/games/moveByKey.ts';
import { type Anchor, scrollToAnchor } from '#components/games/scrollAnchor.ts';
import { GameRow } from '#components/ledger/GameRow.tsx';
import type { Game } from '#lib/domain/game.ts';
import type { LetterPlace } from '#lib/gameQuery/createGameQuery.ts';
import styles from './VirtualRows.module.css';

/** A row to scroll to. */
export interface Target extends Anchor {
  /** Whether to focus its link. */
  focus: boolean;
}

interface Props {
  site: ListPage['site'];
  games: readonly Game[];
  letters: readonly LetterPlace[];
  /** Where to scroll; a new object each time. */
  target: Target | null;
  jump: (row: number) => void;
}

/** Estimated row height, px. Rows are measured, since titles wrap on phones. */
const ESTIMATED_HEIGHT = 71;
/** Rows rendered beyond the visible ones, so that Tab finds the next one. */
const OVERSCAN = 8;
/** Maximum frames to reach a target, and frames without movement that count as reached. */
const MAX_FRAMES = 40;
const SETTLED_FRAMES = 3;

/**
 * All matching games, of which only those near the viewport are rendered. Rows are positioned by
 * script, which the content policy allows; inline styles in HTML it does not.
 */
export function VirtualRows({ site, games, letters, target, jump }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  const rows = useWindowVirtualizer({
    count: games.length,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => games[index]?.id ?? index,
    // Keep the focused row and its neighbours rendered while scrolling.
    rangeExtractor: (range) => {
      const near = active === null ? [] : [active - 1, active, active + 1];
      const kept = near.filter((row) => row >= 0 && row < games.length);
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
    },
  });
  const { scrollToIndex } = rows;
  useLayoutEffect(() => {
    const at =
      list.current && Math.round(list.current.getBoundingClientRect().top + window.scrollY);
    if (at !== null && at !== top) setTop(at);
  });
  const settle = useSettle(list);
  const focus = useCallback(
    (row: number) => {
      setActive(row);
      scrollToIndex(row, { align: 'auto' });
      settle((ul) => {
        const link = getLink(ul, row);
        link?.focus();
        return link !== null;
      });
    },
    [scrollToIndex, settle],
  );
  useEffect(() => {
    if (!target) return;
    const { row, offset } = target;
    if (target.focus) setActive(row);
    let still = 0;
    settle((ul) => {
      const off = scrollToAnchor(ul, target);
      // Too far away to be rendered yet.
      if (off === null) window.scrollTo({ top: getStart(rows, row) - offset, behavior: 'instant' });
      still = off === 0 ? still + 1 : 0;
      if (still < SETTLED_FRAMES) return false;
      if (target.focus) getLink(ul, row)?.focus({ preventScroll: true });
      return true;
    });
  }, [target, rows, settle]);
  return (
    <ul
      ref={list}
      data-first={0}
      className={styles.found}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={(event) => moveByKey(event, { count: games.length, letters, focus, jump })}
      onFocus={({ target: link }) => setActive(Number(link.closest('li')?.ariaPosInSet ?? 0) - 1)}
      onBlur={() => setActive(null)}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const game = games[index];
        return (
          game && (
            <PlacedRow
              key={key}
              site={site}
              game={game}
              index={index}
              count={games.length}
              y={start - top}
              measure={rows.measureElement}
            />
          )
        );
      })}
    </ul>
  );
}

/** The top of a row in the document, px, as far as heights are known. */
const getStart = (rows: Virtualizer<Window, Element>, row: number) =>
  rows.getOffsetForIndex(row, 'start')?.[0] ?? 0;

const getLink = (list: Element, row: number) =>
  list.querySelector<HTMLElement>(`[aria-posinset="${row + 1}"] a`);

/** Retries on each frame until done, or until another call replaces it. */
function useSettle(list: { current: HTMLUListElement | null }) {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (done: (list: HTMLUListElement) => boolean) => {
      cancelAnimationFrame(frame.current);
      let left = MAX_FRAMES;
      const step = () => {
        left -= 1;
        if (left > 0 && list.current && !done(list.current))
          frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [list],
  );
}

interface PlacedProps {
  site: ListPage['site'];
  game: Game;
  index: number;
  count: number;
  /** Distance from the top of the list, px. */
  y: number;
  measure: (row: HTMLLIElement | null) => void;
}

/** A positioned row. Memoized, since most rows do not change while scrolling. */
const PlacedRow = memo(function PlacedRow({ site, game, index, count, y, measure }: PlacedProps) {
  return (
    <GameRow
      site={site}
      game={game}
      place={{
        ref: measure,
        'data-index': index,
        'aria-setsize': count,
        'aria-posinset': index + 1,
        style: { transform: `translateY(${y}px)` },
      }}
    />
  );
});
