import { AsyncLocalStorage } from 'node:async_hooks';
import { singleton } from '#lib/singleton.ts';
import type { Standing } from './limiter.ts';

/** Who asks, as far as the work for a request has to know. In memory only, and never logged. */
export interface Caller {
  /** Under what the client is counted. */
  client: string;
  /** Whether it is a process of this machine, with no proxy between. */
  direct: boolean;
  /** Set when this request first asks for work. */
  asked: Promise<Standing> | null;
  /** What it was told; null before that. */
  standing: Standing | null;
}

const storage = () => singleton('caller', () => new AsyncLocalStorage<Caller>());

/**
 * Does the work of a request in somebody's name, with all that it begins: Next renders a page
 * within the request that lacks it.
 */
export function actFor<T>(caller: Caller, work: () => T): T {
  return storage().run(caller, work);
}

/** Who asks; null where nobody does (another server before Next, a command). */
export function caller(): Caller | null {
  return storage().getStore() ?? null;
}
