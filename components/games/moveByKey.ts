import type { KeyboardEvent } from 'react';
import type { LetterPlace } from '#lib/gameQuery/createGameQuery.ts';

/** Rows that Page Up and Page Down pass where the height of a row is not known. */
const FALLBACK_PAGE_ROWS = 10;

/**
 * Which row a key leads to, null where it leads to none.
 * @param row the row that has the focus, from 0
 * @param count rows of the list
 * @param perView rows that a window shows
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

/** Where the letter of a key begins, null where it is none or begins nowhere. */
function letterByKey(key: string, letters: readonly LetterPlace[]): number | null {
  const letter = /^\d$/.test(key) ? '#' : key.toUpperCase();
  return letters.find((one) => one.letter === letter)?.at ?? null;
}

interface Keys {
  /** Rows of the list. */
  count: number;
  letters: readonly LetterPlace[];
  /** Gives the focus to a row, which may have to be made first. */
  focus: (row: number) => void;
  /** Goes to a row of the whole list. */
  jump: (row: number) => void;
}

/**
 * Moves the focus between the rows of a list, whose links Tab reaches too; in a list by title a
 * letter goes to where it begins.
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
