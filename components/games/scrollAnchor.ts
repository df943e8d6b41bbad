/** A place in a list that can be found again, whatever the heights of the rows above it. */
export interface Anchor {
  /** The first row that is seen, from 0 in the whole list. */
  row: number;
  /** Where its upper edge is, px below that of the window. */
  offset: number;
}

const KEY = 'longplayAnchor';

/** The rows of a list by their place in the whole of it. */
function getRows(list: Element): [row: number, element: Element][] {
  const first = Number(list.getAttribute('data-first') ?? 0);
  return Array.from(list.children, (element, n) => [
    Number(element.ariaPosInSet ?? first + n + 1) - 1,
    element,
  ]);
}

/** Which row of a list is the first one seen; null where there is none. */
export function readAnchor(list: Element | null): Anchor | null {
  for (const [row, element] of list ? getRows(list) : []) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= 1) return { row, offset: Math.round(top) };
  }
  return null;
}

/** Scrolls so that a row stands where it stood. @returns px by which it was off; null where it is not there */
export function scrollToAnchor(list: Element, { row, offset }: Anchor): number | null {
  const element = getRows(list).find(([place]) => place === row)?.[1];
  if (!element) return null;
  const off = Math.round(element.getBoundingClientRect().top) - offset;
  if (off !== 0) window.scrollBy({ top: off, behavior: 'instant' });
  return off;
}

/** Keeps the place in the browser's history, with the entry that is shown. */
export function saveAnchor(anchor: Anchor | null): void {
  history.replaceState({ ...history.state, [KEY]: anchor }, '');
}

/** The place that was kept with the entry that is shown. */
export function getSavedAnchor(): Anchor | null {
  const kept: unknown = history.state?.[KEY];
  if (typeof kept !== 'object' || kept === null || !('row' in kept && 'offset' in kept))
    return null;
  const { row, offset } = kept;
  return typeof row === 'number' && typeof offset === 'number' ? { row, offset } : null;
}
