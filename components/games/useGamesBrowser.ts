'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { type Filters, filtersQuery, PER_PAGE } from '#lib/gameQuery/filters.ts';
import type { Target } from './client/VirtualRows.tsx';
import type { ListPage } from './listPage.ts';
import { fillForm, readForm } from './readForm.ts';
import { type Anchor, getSavedAnchor, readAnchor, scrollToAnchor } from './scrollAnchor.ts';
import { useClientQuery } from './useClientQuery.ts';
import { getListElement, readListUrl, useListUrl } from './useListUrl.ts';

const same = (a: Filters, b: Filters) => filtersQuery(a) === filtersQuery(b);

/** Room above the first row for what says how many there are, px. */
const HEAD = 48;

/** Where a new list is to be read: from its beginning, where one is not there already. */
function beginning(): Anchor | null {
  const { row = 0 } = readAnchor(getListElement()) ?? {};
  return row > 0 && (getListElement()?.getBoundingClientRect().top ?? 0) < 0
    ? { row: 0, offset: HEAD }
    : null;
}

/**
 * What the explorer shows: the server's page until a filter is touched, then what the browser finds
 * itself. The address always says which list it is.
 */
export function useGamesBrowser(list: ListPage) {
  const { name, page, filters: initial } = list;
  const form = useRef<HTMLFormElement>(null);
  const [filters, setFilters] = useState(initial);
  const [left, setLeft] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const now = useRef(filters);
  now.current = filters;
  const { engine, touch } = useClientQuery(name, () =>
    location.assign(gamesAddress(name, now.current)),
  );
  const address = useListUrl(name, left);

  /** Leaves the server's page for a list of one's own. */
  function show(next: Filters, place: Anchor | null = null): void {
    setLeft(true);
    setFilters(next);
    setTarget(place && { ...place, focus: false });
    touch(true);
    if (form.current) fillForm(form.current, next);
  }

  function type(next: Filters): void {
    if (same(next, now.current)) return;
    const place = beginning();
    address.type(next);
    show(next, place);
  }

  function choose(next: Filters): void {
    if (same(next, now.current)) return;
    const place = beginning();
    address.choose(next);
    show(next, place);
  }

  function jump(row: number): void {
    setLeft(true);
    touch(true);
    setTarget({ row, offset: 0, focus: true });
  }

  const comeBack = useRef(() => {});
  comeBack.current = () => {
    const here = readListUrl();
    show(
      here.filters,
      getSavedAnchor() ?? (here.page > 1 ? { row: (here.page - 1) * PER_PAGE, offset: 0 } : null),
    );
  };
  useEffect(() => address.onReturn(() => comeBack.current()), [address]);

  const mounted = useRef(() => {});
  mounted.current = () => {
    const here = readListUrl();
    const kept = getSavedAnchor();
    const first = (page - 1) * PER_PAGE;
    const beyond = kept && (kept.row < first || kept.row >= first + list.rows.ids.length);
    const typed = form.current && readForm(form.current);
    const rows = getListElement();
    if (beyond || !same(here.filters, initial)) show(here.filters, kept);
    else if (typed && !same(typed, initial)) type(typed);
    else if (kept && rows && history.scrollRestoration === 'manual') scrollToAnchor(rows, kept);
  };
  useEffect(() => mounted.current(), []);
  // WebKit resets fields without autocomplete when it shows a page from its back/forward cache.
  useEffect(() => {
    const fill = () => form.current && fillForm(form.current, now.current);
    window.addEventListener('pageshow', fill);
    return () => window.removeEventListener('pageshow', fill);
  }, []);

  const shown = useDeferredValue(filters);
  const found = useMemo(
    () => (left && engine ? engine.filter(shown) : null),
    [left, engine, shown],
  );
  const letters = useMemo(
    () => (left && engine ? engine.letters(shown) : list.letters),
    [left, engine, shown, list.letters],
  );
  const tally = useMemo(
    () => (left && engine ? engine.count(shown.system) : list.tally),
    [left, engine, shown.system, list.tally],
  );
  return {
    form,
    initial,
    /** What is chosen, and what the list shows of it: the same but for a moment. */
    filters: found ? shown : filters,
    engine,
    systems: engine?.systems() ?? list.systems,
    found,
    letters,
    tally,
    target,
    busy: left && !engine,
    touch: () => touch(false),
    type,
    choose,
    jump,
  };
}
