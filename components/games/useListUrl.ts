import { useEffect, useMemo } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { type Filters, parseFilters, parsePage } from '#lib/gameQuery/filters.ts';
import { readAnchor, saveAnchor } from './scrollAnchor.ts';

/** Delay before the URL is updated, ms: browsers block pages that update it too often. */
const DEBOUNCE_MS = 250;

/** The list element; there is one per page. */
export const getListElement = () => document.querySelector('[data-first]');

/** Reads filters and page from the current URL. */
export function readListUrl(): { filters: Filters; page: number } {
  const query = new URLSearchParams(location.search);
  // Of repeated parameters the server takes the last.
  const read = (name: string) => query.getAll(name).at(-1);
  return { filters: parseFilters(read), page: parsePage(read('page')) };
}

/** Marks a history entry created by typing: further typing replaces it. */
const SEARCH = 'longplaySearch';
const isSearchEntry = (): boolean => history.state?.[SEARCH] === true;

/** Writes filters into the URL, and the scroll position into the history entry. */
function createListUrl(name: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Filters | null = null;
  const flush = () => {
    clearTimeout(timer);
    if (waiting) history.replaceState({ [SEARCH]: true }, '', gamesAddress(name, waiting));
    waiting = null;
  };
  const push = (filters: Filters, state: object | null) => {
    flush();
    saveAnchor(readAnchor(getListElement()));
    history.pushState(state, '', gamesAddress(name, filters));
  };
  return {
    flush,
    /** A choice adds a history entry. */
    choose: (filters: Filters) => push(filters, null),
    /** The first letter of a search adds a history entry at once; later ones replace it. */
    type(filters: Filters): void {
      if (!isSearchEntry()) {
        push(filters, { [SEARCH]: true });
        return;
      }
      clearTimeout(timer);
      waiting = filters;
      timer = setTimeout(flush, DEBOUNCE_MS);
    },
    /** Calls `back` when the visitor goes back or forward to another list of the player. */
    onReturn(back: () => void): () => void {
      const returned = ({ state }: PopStateEvent) => {
        clearTimeout(timer);
        waiting = null;
        // Without a state it is a link within the page; with another path, another page follows.
        if (state !== null && location.pathname === gamesAddress(name)) back();
      };
      window.addEventListener('popstate', returned);
      return () => window.removeEventListener('popstate', returned);
    },
  };
}

/**
 * Keeps the URL of the list up to date.
 * @param left whether the browser renders the list itself: then the scroll position is saved here,
 * since the browser cannot scroll to rows that are not rendered yet
 */
export function useListUrl(name: string, left: boolean) {
  const address = useMemo(() => createListUrl(name), [name]);
  useEffect(() => {
    if (!left) return;
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => saveAnchor(readAnchor(getListElement()));
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, DEBOUNCE_MS);
    };
    const leave = () => {
      address.flush();
      keep();
    };
    window.addEventListener('scroll', keepSoon, { passive: true });
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', keepSoon);
      window.removeEventListener('pagehide', leave);
      history.scrollRestoration = 'auto';
    };
  }, [left, address]);
  return address;
}
