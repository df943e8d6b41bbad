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

/** Space above the first row for the count, px. */
const HEAD = 48;

/** The position for a new list: its beginning, unless that is already visible. */
function beginning(): Anchor | null {
  const { row = 0 } = readAnchor(getListElement()) ?? {};
  return row > 0 && (getListElement()?.getBoundingClientRect().top ?? 0) < 0
    ? { row: 0, offset: HEAD }
    : null;
}

/**
 * The state of the games page: the server's page until a filter is used, then results computed in the
 * browser. The URL always matches the list.
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

  /** Switches from the server's page to a list rendered in the browser. */
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
    /** The filters the list shows; they may lag behind the chosen ones for a moment. */
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
