import { AsyncLocalStorage } from 'node:async_hooks';
import { singleton } from '#lib/singleton.ts';
import type { Quota } from './limiter.ts';

/** The client of a request. In memory only, and never logged. */
export interface Client {
  /** What the client is counted under, see `getClientKey`. */
  key: string;
  /** Whether it is a process of this machine, without a proxy in between. */
  isLocal: boolean;
  /** Set when this request first consumes from the quota. */
  consuming: Promise<Quota> | null;
  /** The quota after that; null before. */
  quota: Quota | null;
}

const storage = () => singleton('client', () => new AsyncLocalStorage<Client>());

/**
 * Runs the work of a request, and all that it starts, as that of a client. Next renders a page
 * within the request that found it missing, so the renderer knows the client too.
 */
export function runAsClient<T>(client: Client, work: () => T): T {
  return storage().run(client, work);
}

/** The client of the current request; null outside of one (another server before Next, a command). */
export function currentClient(): Client | null {
  return storage().getStore() ?? null;
}
