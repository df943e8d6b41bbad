import { env } from '#lib/env.ts';
import { spend } from '#lib/rateLimit/consume.ts';
import { contentPolicy } from './contentPolicy.ts';
import { type PageMark, readMark } from './pageDirective.ts';
import { type Lifetime, type Page, type PageEntry, pageStore } from './pageStore.ts';
import { renders } from './renderTracker.ts';

const TAGS = 'x-next-cache-tags';
/**
 * A browser keeps a 308 for good unless told for how long, and after a change of spelling or a
 * second rename it would go round in circles.
 */
const REDIRECT_LIFE = 'public, max-age=60';
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
    if (!entry || isPast(entry)) renders().begin(key);
    if (!entry) {
      // What it says, the page being rendered asks for (`loadPlayer`). One that is made anew behind
      // its readers is nobody's.
      await spend();
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
    const path = pathOf(page);
    const mark = page.html === undefined ? null : readMark(page.html);
    if (path === NOT_FOUND) endWithItsLife(context.cacheControl);
    const lifetime = lifetimeOf(context.cacheControl, mark);
    if (page.html !== undefined) finishPage(page, page.html, path, mark, lifetime);
    const old = renders().end(key, path);
    if (old || (mark && !mark.keep)) store.delete(key);
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
  mark: PageMark | null,
  lifetime: Lifetime | undefined,
): void {
  const headers = { ...page.headers };
  headers['content-security-policy'] = contentPolicy(html, env().mediaUrl, path);
  if (path !== NOT_FOUND) headers['cache-control'] = pageCacheControl(lifetime);
  if (mark) page.status = mark.status;
  if (mark && !mark.keep) headers['cache-control'] = 'no-store';
  if (headers.location !== undefined) headers['cache-control'] = REDIRECT_LIFE;
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
function endWithItsLife(lifetime: Lifetime | undefined): void {
  if (lifetime && lifetime.revalidate !== false) lifetime.expire = lifetime.revalidate;
}

/** Whether Next is going to render a page anew. */
function isPast({ storedAt, lifetime }: PageEntry): boolean {
  const life = lifetime?.revalidate;
  return typeof life === 'number' && storedAt + life * 1000 <= Date.now();
}

/** A page lives as its route says, or shorter where it says so itself. */
function lifetimeOf(route: Lifetime | undefined, mark: PageMark | null): Lifetime | undefined {
  return route && mark?.life != null ? { ...route, revalidate: mark.life } : route;
}

/** The path a page was made for, from the last of its path tags (Next keeps keys opaque). */
function pathOf(page: Page): string {
  const tags = String(page.headers?.[TAGS] ?? '').split(',');
  const paths = tags.flatMap((tag) => PATH_TAG.exec(tag)?.[1] ?? []);
  const path = (paths.at(-1) ?? '').toLowerCase();
  // The home page has a tag for either of its names.
  return path === '/index' ? '/' : path;
}
