import { env } from '#lib/env.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import { contentPolicy } from './contentPolicy.ts';
import { type PageDirective, readDirective } from './pageDirective.ts';
import { type Lifetime, type Page, type PageEntry, pageStore } from './pageStore.ts';
import { renderTracker } from './renderTracker.ts';

const TAGS = 'x-next-cache-tags';
/**
 * Without this a browser caches a 308 forever, and after a change of spelling or a second rename it
 * would redirect in circles.
 */
const REDIRECT_CACHE_CONTROL = 'public, max-age=60';
/**
 * The page for addresses that do not exist. There Next adds our `Cache-Control` to its own `no-store`,
 * so we set none.
 */
const NOT_FOUND = '/_not-found';
/** Next's own tag for "every page under this path". It is the only way to learn a page's path. */
const PATH_TAG = /^_N_T_(\/.*)$/;

interface Stored {
  lastModified: number;
  value: Page;
  cacheControl?: Lifetime;
}

/**
 * Next's cache of rendered pages: bounded by bytes, in memory only. It is the last of our code that
 * sees a page before it is sent, so it sets the content policy and the status of the directive.
 */
export default class CacheHandler {
  async get(key: string): Promise<Stored | null> {
    const entry = pageStore().get(key);
    if (!entry || isExpired(entry)) renderTracker().start(key);
    if (!entry) {
      // The page being rendered reads the result (`loadPlayer`). A page that is revalidated in the
      // background counts for no client.
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
    const directive = page.html === undefined ? null : readDirective(page.html);
    if (path === NOT_FOUND) expireWithRevalidate(context.cacheControl);
    const lifetime = getLifetime(context.cacheControl, directive);
    if (page.html !== undefined) finishPage(page, page.html, path, directive, lifetime);
    const isOutdated = renderTracker().finish(key, path);
    if (isOutdated || (directive && !directive.cache)) store.delete(key);
    else store.set(key, { page: { ...page }, storedAt: Date.now(), lifetime, path });
    // On a miss Next sends its own `location` beside this one, and two make a broken address. The
    // stored copy keeps it: on a hit there is no other.
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

/** Sets status and headers on the live object, which Next sends on a miss too. */
function finishPage(
  page: Page,
  html: string,
  path: string,
  directive: PageDirective | null,
  lifetime: Lifetime | undefined,
): void {
  const headers = { ...page.headers };
  headers['content-security-policy'] = contentPolicy(html, env().mediaUrl, path);
  if (path !== NOT_FOUND) headers['cache-control'] = pageCacheControl(lifetime);
  if (directive) page.status = directive.status;
  if (directive && !directive.cache) headers['cache-control'] = 'no-store';
  if (headers.location !== undefined) headers['cache-control'] = REDIRECT_CACHE_CONTROL;
  if (directive?.retryAfter != null)
    headers['retry-after'] = String(Math.ceil(directive.retryAfter));
  page.headers = headers;
}

/**
 * `Cache-Control` of a page. A browser revalidates its copy on every visit, and a shared cache keeps
 * one as long as this process does. Without our header Next adds `stale-while-revalidate`, and with
 * that Firefox and WebKit show a copy up to a week old before they revalidate.
 */
function pageCacheControl(lifetime: Lifetime | undefined): string {
  const maxAge = lifetime?.revalidate;
  return `public, max-age=0${typeof maxAge === 'number' ? `, s-maxage=${maxAge}` : ''}`;
}

/** Changes the live lifetime of a page so that Next sends no `stale-while-revalidate`. */
function expireWithRevalidate(lifetime: Lifetime | undefined): void {
  if (lifetime && lifetime.revalidate !== false) lifetime.expire = lifetime.revalidate;
}

/** Whether Next will render the page again. */
function isExpired({ storedAt, lifetime }: PageEntry): boolean {
  const maxAge = lifetime?.revalidate;
  return typeof maxAge === 'number' && storedAt + maxAge * 1000 <= Date.now();
}

/** The lifetime of a page: that of its route, or a shorter one from its directive. */
function getLifetime(
  route: Lifetime | undefined,
  directive: PageDirective | null,
): Lifetime | undefined {
  return route && directive?.maxAge != null ? { ...route, revalidate: directive.maxAge } : route;
}

/** The path of a page, from the last of its path tags (Next's keys are opaque). */
function getPath(page: Page): string {
  const tags = String(page.headers?.[TAGS] ?? '').split(',');
  const paths = tags.flatMap((tag) => PATH_TAG.exec(tag)?.[1] ?? []);
  const path = (paths.at(-1) ?? '').toLowerCase();
  // The home page has a tag for each of its two names.
  return path === '/index' ? '/' : path;
}
