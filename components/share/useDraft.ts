'use client';

import { useEffect, useState } from 'react';
import { getOption, OPTION_NAMES, type OptionName } from '#lib/card/options/options.ts';

/** The options that were set, as text by name. Others have their default. */
export type Draft = Partial<Record<OptionName, string>>;

/** How long without a change until the address is written, ms: browsers block pages that write it often. */
const CALM = 250;

/** Reads a draft from a query and ignores other names. */
function readDraft(query: URLSearchParams): Draft {
  const given = OPTION_NAMES.flatMap((name) => {
    const text = query.get(name);
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(given);
}

/**
 * What was set in the builder. Null until the address has been read: of its query the server knows
 * the type and the theme only.
 */
export function useDraft(): [Draft | null, (name: OptionName, text: string) => void] {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(readDraft(new URLSearchParams(location.search))), []);
  const set = (name: OptionName, text: string) =>
    setDraft((before) => ({ ...before, [name]: text }));
  return [draft, set];
}

/** Keeps the address of the page at the query of what was built, so that it can be shared. */
export function useAddress(query: string | null): void {
  useEffect(() => {
    if (query === null) return;
    const wanted = query === '' ? '' : `?${query}`;
    if (location.search === wanted) return;
    const timer = setTimeout(() => {
      history.replaceState(null, '', `${location.pathname}${wanted}${location.hash}`);
    }, CALM);
    return () => clearTimeout(timer);
  }, [query]);
}

/** The text that a field shows: what was typed, else the default in its canonical spelling. */
export function textOf(draft: Draft, name: OptionName): string {
  const option = getOption(name);
  return draft[name] ?? option.write(option.fallback);
}
