/** A scroll position in a list that does not depend on the heights of the rows above it. */
export interface Anchor {
  /** The first visible row, from 0 in the whole list. */
  row: number;
  /** Its distance from the top of the window, px. */
  offset: number;
}

const KEY = 'longplayAnchor';

/** The rows of a list with their index in the whole list. */
function getRows(list: Element): [row: number, element: Element][] {
  const first = Number(list.getAttribute('data-first') ?? 0);
  return Array.from(list.children, (element, n) => [
    Number(element.ariaPosInSet ?? first + n + 1) - 1,
    element,
  ]);
}

/** The current scroll position; null if no row is visible. */
export function readAnchor(list: Element | null): Anchor | null {
  for (const [row, element] of list ? getRows(list) : []) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= 1) return { row, offset: Math.round(top) };
  }
  return null;
}

/** Scrolls a row back to its position. @returns by how many px it was off; null if it does not exist */
export function scrollToAnchor(list: Element, { row, offset }: Anchor): number | null {
  const element = getRows(list).find(([place]) => place === row)?.[1];
  if (!element) return null;
  const off = Math.round(element.getBoundingClientRect().top) - offset;
  if (off !== 0) window.scrollBy({ top: off, behavior: 'instant' });
  return off;
}

/** Saves the position in the current history entry. */
export function saveAnchor(anchor: Anchor | null): void {
  history.replaceState({ ...history.state, [KEY]: anchor }, '');
}

/** The position saved in the current history entry. */
export function getSavedAnchor(): Anchor | null {
  const kept: unknown = history.state?.[KEY];
  if (typeof kept !== 'object' || kept === null || !('row' in kept && 'offset' in kept))
    return null;
  const { row, offset } = kept;
  return typeof row === 'number' && typeof offset === 'number' ? { row, offset } : null;
}
