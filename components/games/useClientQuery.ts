import { useRef, useState } from 'react';
import type { ClientQuery } from './client/loadClientQuery.ts';

/**
 * The query in the browser: its code and the games are loaded when a filter is first used.
 * @param fail called if loading fails and it is needed
 */
export function useClientQuery(name: string, fail: () => void) {
  const [engine, setEngine] = useState<ClientQuery | null>(null);
  const loading = useRef<Promise<ClientQuery> | null>(null);
  const needed = useRef(false);

  /** @param now whether it is needed now, not just likely to be needed soon */
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
