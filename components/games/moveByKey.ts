import type { KeyboardEvent } from 'react';
import type { LetterPlace } from '#lib/gameQuery/createGameQuery.ts';

/** Rows that Page Up and Page Down move if the row height is unknown. */
const FALLBACK_PAGE_ROWS = 10;

/**
 * The row a key moves to; null for other keys.
 * @param row the focused row, from 0
 * @param count number of rows in the list
 * @param perView rows that fit into the window
 */
function rowByKey(
  key: string,
  row: number,
  count: number,
  perView = FALLBACK_PAGE_ROWS,
): number | null {
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + perView,
    PageUp: row - perView,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** The first row of a typed letter; null if it is no letter or has no row. */
function letterByKey(key: string, letters: readonly LetterPlace[]): number | null {
  const letter = /^\d$/.test(key) ? '#' : key.toUpperCase();
  return letters.find((one) => one.letter === letter)?.at ?? null;
}

interface Keys {
  /** Rows of the list. */
  count: number;
  letters: readonly LetterPlace[];
  /** Focuses a row, which may have to be rendered first. */
  focus: (row: number) => void;
  /** Jumps to a row of the whole list. */
  jump: (row: number) => void;
}

/**
 * Keyboard navigation between the rows of a list, in addition to Tab; in a list sorted by title a
 * letter key jumps to its first row.
 */
export function moveByKey(event: KeyboardEvent<HTMLUListElement>, keys: Keys): void {
  const { key, target, currentTarget: list } = event;
  const { count, letters, focus, jump } = keys;
  if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
  const item = target instanceof Element ? target.closest('li') : null;
  if (!item) return;
  const row = Number(item.ariaPosInSet ?? [...list.children].indexOf(item) + 1) - 1;
  const perView = Math.max(1, Math.floor(window.innerHeight / item.offsetHeight) - 1);
  const to = rowByKey(key, row, count, perView);
  const letter = letterByKey(key, letters);
  if (to === null && letter === null) return;
  event.preventDefault();
  if (letter !== null) jump(letter);
  else if (to !== null && to !== row) focus(to);
}
