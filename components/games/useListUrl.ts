import { useEffect, useMemo } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { type Filters, parseFilters, parsePage } from '#lib/gameQuery/filters.ts';
import { readAnchor, saveAnchor } from './scrollAnchor.ts';

/** ms without a change after which the address is written: browsers count, and stop who writes too often. */
const DEBOUNCE_MS = 250;

/** The list that stands where rows can be scrolled to; there is one on the page. */
export const getListElement = () => document.querySelector('[data-first]');

/** What the address of the page says. */
export function readListUrl(): { filters: Filters; page: number } {
  const query = new URLSearchParams(location.search);
  // Of a name that is said twice, the server takes the last.
  const read = (name: string) => query.getAll(name).at(-1);
  return { filters: parseFilters(read), page: parsePage(read('page')) };
}

/** Marks a history entry that typing made: further typing replaces it. */
const SEARCH = 'longplaySearch';
const isSearchEntry = (): boolean => history.state?.[SEARCH] === true;

/** Writes filters into the address, and the place in the list into its entry of the history. */
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
    /** A choice is a step of its own in the history. */
    choose: (filters: Filters) => push(filters, null),
    /** The first letter of a search is a step too, at once; all later ones replace it. */
    type(filters: Filters): void {
      if (!isSearchEntry()) {
        push(filters, { [SEARCH]: true });
        return;
      }
      clearTimeout(timer);
      waiting = filters;
      timer = setTimeout(flush, DEBOUNCE_MS);
    },
    /** Calls back when the reader goes back or forward to another list of the player. */
    onReturn(back: () => void): () => void {
      const returned = ({ state }: PopStateEvent) => {
        clearTimeout(timer);
        waiting = null;
        // Without a state it is a link to a place on the page; elsewhere, another page comes.
        if (state !== null && location.pathname === gamesAddress(name)) back();
      };
      window.addEventListener('popstate', returned);
      return () => window.removeEventListener('popstate', returned);
    },
  };
}

/**
 * The address of the list.
 * @param left whether the list is the browser's own: then where one is in it is kept, since the
 * browser cannot scroll to rows that are not there yet
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
