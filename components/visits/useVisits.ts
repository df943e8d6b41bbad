import { useMemo, useSyncExternalStore } from 'react';
import { parseVisits, readRaw, subscribe, type Visits } from './visits.ts';

/** The visitor's visits; null on the server and during hydration. */
export function useVisits(): Visits | null {
  const raw = useSyncExternalStore<string | null>(subscribe, readRaw, () => null);
  return useMemo(() => (raw === null ? null : parseVisits(raw)), [raw]);
}
