import { env } from '#lib/env.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import { contentPolicy } from './contentPolicy.ts';
import { type PageDirective, readDirective } from './pageDirective.ts';
import { type Lifetime, type Page, type PageEntry, pageStore } from './pageStore.ts';
import { renderTracker } from './renderTracker.ts';

const TAGS = 'x-next-cache-tags';
/**
 * A browser keeps a 308 for good unless told for how long, and after a change of spelling or a
 * second rename it would go round in circles.
 */
const REDIRECT_CACHE_CONTROL = 'public, max-age=60';
/**
 * The page for addresses that do not exist. Next adds our `Cache-Control` to its own `no-store` there,
 * so it gets none from us.
 */
const NOT_FOUND = '/_not-found';
/** Next's own tag for "every page under this path": how a page's path is known from outside. */
const PATH_TAG = /^_N_T_(\/.*)$/;

interface Stored {
  lastModified: number;
  value: Page;
  cacheControl?: Lifetime;
}

/**
 * Next's cache of rendered pages: bounded by bytes, in memory only. It is the last hand on a page
 * before it is sent, so here a page gets its content policy and the status that it asks for.
 */
export default class CacheHandler {
  async get(key: string): Promise<Stored | null> {
    const entry = pageStore().get(key);
    if (!entry || isExpired(entry)) renderTracker().start(key);
    if (!entry) {
      // What it says, the page being rendered asks for (`loadPlayer`). One that is made anew behind
      // its readers is nobody's.
      await consume();
      return null;
    }
    return {
      lastModified: entry.storedAt,
      value: entry.page,
      ...(entry.lifetime && { cacheControl: entry.lifetime }),
    };
  }

  async set(
    key: string,
    page: Page | null,
    context: { cacheControl?: Lifetime } = {},
  ): Promise<void> {
    const store = pageStore();
    if (!page) return store.delete(key);
    const path = getPath(page);
    const mark = page.html === undefined ? null : readDirective(page.html);
    if (path === NOT_FOUND) expireWithRevalidate(context.cacheControl);
    const lifetime = getLifetime(context.cacheControl, mark);
    if (page.html !== undefined) finishPage(page, page.html, path, mark, lifetime);
    const old = renderTracker().finish(key, path);
    if (old || (mark && !mark.cache)) store.delete(key);
    else store.set(key, { page: { ...page }, storedAt: Date.now(), lifetime, path });
    // Next sends a `location` of its own beside this one on a miss; two make a broken address. The
    // stored copy needs it: on a hit there is no other.
    if (page.headers?.location !== undefined) {
      const { location: _, ...rest } = page.headers;
      page.headers = rest;
    }
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const paths = [tags].flat().flatMap((tag) => PATH_TAG.exec(tag)?.[1]?.toLowerCase() ?? []);
    pageStore().purge((path) => paths.includes(path));
  }

  resetRequestCache(): void {}
}

/** Writes status and headers into the live object, which Next sends as it is on a miss too. */
function finishPage(
  page: Page,
  html: string,
  path: string,
  mark: PageDirective | null,
  lifetime: Lifetime | undefined,
): void {
  const headers = { ...page.headers };
  headers['content-security-policy'] = contentPolicy(html, env().mediaUrl, path);
  if (path !== NOT_FOUND) headers['cache-control'] = pageCacheControl(lifetime);
  if (mark) page.status = mark.status;
  if (mark && !mark.cache) headers['cache-control'] = 'no-store';
  if (headers.location !== undefined) headers['cache-control'] = REDIRECT_CACHE_CONTROL;
  if (mark?.retryAfter != null) headers['retry-after'] = String(Math.ceil(mark.retryAfter));
  page.headers = headers;
}

/**
 * `Cache-Control` of a page. A browser revalidates its copy on every visit; a shared cache keeps one
 * as long as this process does. Without a header of ours Next adds `stale-while-revalidate`, and with
 * that Firefox and WebKit show a copy of up to a week ago before they ask.
 */
function pageCacheControl(lifetime: Lifetime | undefined): string {
  const life = lifetime?.revalidate;
  return `public, max-age=0${typeof life === 'number' ? `, s-maxage=${life}` : ''}`;
}

/** Changes the live lifetime of a page, so that Next sends no `stale-while-revalidate` with it. */
function expireWithRevalidate(lifetime: Lifetime | undefined): void {
  if (lifetime && lifetime.revalidate !== false) lifetime.expire = lifetime.revalidate;
}

/** Whether Next is going to render a page anew. */
function isExpired({ storedAt, lifetime }: PageEntry): boolean {
  const life = lifetime?.revalidate;
  return typeof life === 'number' && storedAt + life * 1000 <= Date.now();
}

/** A page lives as its route says, or shorter where it says so itself. */
function getLifetime(
  route: Lifetime | undefined,
  mark: PageDirective | null,
): Lifetime | undefined {
  return route && mark?.maxAge != null ? { ...route, revalidate: mark.maxAge } : route;
}

/** The path a page was made for, from the last of its path tags (Next keeps keys opaque). */
function getPath(page: Page): string {
  const tags = String(page.headers?.[TAGS] ?? '').split(',');
  const paths = tags.flatMap((tag) => PATH_TAG.exec(tag)?.[1] ?? []);
  const path = (paths.at(-1) ?? '').toLowerCase();
  // The home page has a tag for either of its names.
  return path === '/index' ? '/' : path;
}
