import { LRUCache } from 'lru-cache';
import { env } from '#lib/env.ts';
import { singleton } from '#lib/singleton.ts';
import { getPagePlayers, PAGES_NAMING_SAMPLES } from './pagePlayers.ts';
import { renderTracker } from './renderTracker.ts';

/** A rendered page as Next passes it to a cache: the parts that we read or change. */
export interface Page {
  kind: string;
  html?: string;
  body?: Buffer;
  rscData?: Buffer;
  segmentData?: Map<string, Buffer>;
  status?: number;
  headers?: Record<string, number | string | string[] | undefined>;
}

export interface Lifetime {
  /** Seconds until the page is revalidated in the background; false for never. */
  revalidate: number | false;
  /** Seconds until it is no longer sent. */
  expire?: number;
}

export interface PageEntry {
  page: Page;
  /** ms since the epoch. */
  storedAt: number;
  lifetime: Lifetime | undefined;
  /** The path of the page, in lower case. */
  path: string;
}

/** Bytes that an entry takes, accurate enough to bound memory. */
function getBytes(page: Page): number {
  const segments = [...(page.segmentData?.values() ?? [])];
  const segmentBytes = segments.reduce((sum, segment) => sum + segment.byteLength, 0);
  const text = page.html?.length ?? 0;
  return (
    text + (page.body?.byteLength ?? 0) + (page.rscData?.byteLength ?? 0) + segmentBytes + 1024
  );
}

export const MAX_PAGES_BYTES = 32 * 1024 * 1024;
const MAX_MISSING_BYTES = 2 * 1024 * 1024;
const MAX_LISTS_BYTES = 12 * 1024 * 1024;
/** Filtered lists of games: where `next.config.mjs` sends them. */
const LIST = /^\/u\/[^/]+\/list\//;

const bounded = (maxSize: number) =>
  new LRUCache<string, PageEntry>({ maxSize, sizeCalculation: (entry) => getBytes(entry.page) });

/**
 * The cached pages of this process, bounded by bytes. Pages of unknown players have a small store of
 * their own, so that a flood of unknown names evicts no player. So have lists of games, because
 * searches can make any number of them.
 */
export function createPageStore(scale: number) {
  const pages = bounded(MAX_PAGES_BYTES);
  const missing = bounded(MAX_MISSING_BYTES);
  const lists = bounded(MAX_LISTS_BYTES);
  const stores = [pages, missing, lists];
  const getStore = ({ page, path }: PageEntry) => {
    if ((page.status ?? 200) === 404) return missing;
    return LIST.test(path) ? lists : pages;
  };
  return {
    /**
     * @returns the entry; with a `TIME_SCALE` it claims to be older (or younger) than it is, because
     * Next accepts no lifetime below a second
     */
    get(key: string, now = Date.now()): PageEntry | null {
      const entry = pages.get(key) ?? missing.get(key) ?? lists.get(key);
      if (!entry || scale === 1) return entry ?? null;
      return { ...entry, storedAt: now - (now - entry.storedAt) / scale };
    },
    set(key: string, entry: PageEntry): void {
      this.delete(key);
      getStore(entry).set(key, entry);
    },
    delete(key: string): void {
      for (const store of stores) store.delete(key);
    },
    /** Drops every page with a matching path. */
    purge(matches: (path: string) => boolean): void {
      for (const store of stores) {
        for (const [key, entry] of store.entries()) if (matches(entry.path)) store.delete(key);
      }
    },
    /** Bytes held. */
    bytes: () => stores.reduce((sum, store) => sum + store.calculatedSize, 0),
  };
}

/** The one page store of this process. */
export function pageStore() {
  return singleton('pageStore', () => createPageStore(env().timeScale));
}

/**
 * Drops the pages of players whose snapshot changed, and the home page, which shows some players.
 * @param names in any case
 */
export function purgePlayers(names: readonly string[]): void {
  drop(['/', ...names]);
}

/** Drops all pages that name players who are gone, including those that name the samples. */
export function purgeGonePlayers(names: readonly string[]): void {
  drop(['/', ...PAGES_NAMING_SAMPLES, ...names]);
}

function drop(owners: readonly string[]): void {
  const changed = new Set(owners.map((name) => name.toLowerCase()));
  for (const player of changed) renderTracker().invalidate(player);
  pageStore().purge((path) => getPagePlayers(path).some((player) => changed.has(player)));
}
