import { useRef, useState } from 'react';
import type { ClientQuery } from './client/loadClientQuery.ts';

/**
 * What filters in the browser: fetched when a filter is touched first, with its code.
 * @param fail called where it cannot be had and is needed
 */
export function useClientQuery(name: string, fail: () => void) {
  const [engine, setEngine] = useState<ClientQuery | null>(null);
  const loading = useRef<Promise<ClientQuery> | null>(null);
  const needed = useRef(false);

  /** @param now whether it is needed at once, and not only likely to be */
  function touch(now: boolean): void {
    needed.current ||= now;
    loading.current ??= load();
    loading.current.then(setEngine, () => {
      loading.current = null;
      if (needed.current) fail();
    });
  }

  async function load(): Promise<ClientQuery> {
    const { loadClientQuery } = await import('./client/loadClientQuery.ts');
    return loadClientQuery(name);
  }

  return { engine, touch };
}
