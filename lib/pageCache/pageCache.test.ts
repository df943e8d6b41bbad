import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import CacheHandler from './cacheHandler.ts';
import { contentPolicy } from './contentPolicy.ts';
import { readDirective, writeDirective } from './pageDirective.ts';
import {
  createPageStore,
  MAX_PAGES_BYTES,
  type Page,
  purgeGonePlayers,
  purgePlayers,
} from './pageStore.ts';

const page = (bytes: number, status = 200): Page => ({
  kind: 'APP_PAGE',
  html: 'x'.repeat(bytes),
  status,
});
const entry = (one: Page, path = '/u/a', revalidate = 60) => ({
  page: one,
  storedAt: 0,
  lifetime: { revalidate, expire: 600 },
  path,
});

describe('pageStore', () => {
  it('stays within its bytes', () => {
    const store = createPageStore(1);
    for (let i = 0; i < 200; i += 1) store.set(`k${i}`, entry(page(1024 * 1024)));
    expect(store.bytes()).toBeLessThanOrEqual(MAX_PAGES_BYTES);
    expect(store.get('k199')).not.toBeNull();
    expect(store.get('k0')).toBeNull();
  });

  it('evicts no player in a flood of unknown names', () => {
    const store = createPageStore(1);
    store.set('player', entry(page(1000)));
    for (let i = 0; i < 5000; i += 1) store.set(`n${i}`, entry(page(5000, 404)));
    expect(store.get('player')).not.toBeNull();
    expect(store.bytes()).toBeLessThan(3 * 1024 * 1024);
  });

  it('evicts no player in a flood of searches', () => {
    const store = createPageStore(1);
    store.set('player', entry(page(1000)));
    const list = (n: number) => entry(page(500_000), `/u/a/list/all/0/q${n}`);
    for (let i = 0; i < 200; i += 1) store.set(`n${i}`, list(i));
    expect(store.get('player')).not.toBeNull();
    expect(store.get('n199')).not.toBeNull();
    expect(store.bytes()).toBeLessThan(13 * 1024 * 1024);
  });

  it('moves an entry when its status changes', () => {
    const store = createPageStore(1);
    store.set('k', entry(page(10, 404)));
    store.set('k', entry(page(10, 200)));
    store.purge((path) => path === '/u/a');
    expect(store.get('k')).toBeNull();
  });

  it('scales the age of a page', () => {
    const store = createPageStore(0.01);
    store.set('k', entry(page(10)));
    expect(store.get('k', 600)?.storedAt).toBe(-59_400);
  });

  it('purges exact paths', () => {
    const store = createPageStore(1);
    store.set('a', entry(page(1), '/u/a'));
    store.set('ab', entry(page(1), '/u/ab'));
    store.purge((path) => path === '/u/a');
    expect([store.get('a'), store.get('ab') !== null]).toEqual([null, true]);
  });
});

describe('cacheHandler', () => {
  const rendered = (): Page => ({
    ...page(10),
    headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/u/Somebody/games/2' },
  });

  it('drops the embed of a player, in any case', async () => {
    const handler = new CacheHandler();
    const embed = (name: string): Page => ({
      ...page(10),
      headers: { 'x-next-cache-tags': `_N_T_/layout,_N_T_/embed/${name}` },
    });
    await handler.set('embed', embed('Somebody'));
    await handler.set('other', embed('other'));
    purgePlayers(['somebody']);
    expect(await handler.get('embed')).toBeNull();
    expect(await handler.get('other')).not.toBeNull();
  });

  it('drops a comparison when either player changes', async () => {
    for (const [index, name] of ['abc', 'somebody'].entries()) {
      const handler = new CacheHandler();
      const compare = {
        ...page(10),
        headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/compare/abc/Somebody' },
      };
      await handler.set(`compare${index}`, compare);
      expect(await handler.get(`compare${index}`)).not.toBeNull();
      purgePlayers([name]);
      expect(await handler.get(`compare${index}`)).toBeNull();
    }
  });

  it('drops the home page when any player changes', async () => {
    const handler = new CacheHandler();
    const tags = '_N_T_/layout,_N_T_/page,_N_T_/,_N_T_/index';
    await handler.set('/index', { ...page(10), headers: { 'x-next-cache-tags': tags } });
    expect(await handler.get('/index')).not.toBeNull();
    purgePlayers(['somebody']);
    expect(await handler.get('/index')).toBeNull();
  });

  it('drops pages that only name the samples when a player is gone', async () => {
    const handler = new CacheHandler();
    const cards = { ...page(10), headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/cards' } };
    await handler.set('cards', cards);
    purgePlayers(['somebody']);
    expect(await handler.get('cards')).not.toBeNull();
    purgeGonePlayers(['somebody']);
    expect(await handler.get('cards')).toBeNull();
  });

  it('does not cache a page whose player changed while it was rendered', async () => {
    const handler = new CacheHandler();
    expect(await handler.get('k')).toBeNull();
    purgePlayers(['other', 'somebody']);
    await handler.set('k', rendered());
    expect(await handler.get('k')).toBeNull();
    purgePlayers(['other']);
    await handler.set('k', rendered());
    expect(await handler.get('k')).not.toBeNull();
    purgePlayers(['somebody']);
    expect(await handler.get('k')).toBeNull();
  });
});

describe('contentPolicy', () => {
  it('has no hash for data, which never runs', () => {
    const html = '<script type="application/ld+json">{"a":1}</script>';
    expect(contentPolicy(html, '', '/u/a')).not.toContain('sha256');
    const both = contentPolicy(`${html}<script>one()</script>`, '', '/u/a');
    expect(both.match(/sha256/g)).toHaveLength(1);
  });

  it('lets anyone frame an embed, and nothing else', () => {
    const framedBy = (path: string) =>
      contentPolicy('', '', path)
        .split('; ')
        .find((part) => part.startsWith('frame-ancestors '));
    expect(framedBy('/embed/maxmilyin')).toBeUndefined();
    for (const path of ['', '/', '/embed', '/u/maxmilyin', '/u/embed/games/1', '/_not-found']) {
      expect(framedBy(path), path).toBe("frame-ancestors 'none'");
    }
  });

  it('lets the builder alone show a picture that it has drawn itself', () => {
    for (const path of ['/u/maxmilyin/share', '/u/maxmilyin/share/recent/mint']) {
      expect(contentPolicy('', '', path), path).toContain("img-src 'self' data:;");
    }
    for (const path of ['/u/share', '/u/a/share/open', '/share', '/u/a', '/cards']) {
      expect(contentPolicy('', '', path), path).toContain("img-src 'self';");
    }
  });

  it('allows the inline scripts of the page and no other', () => {
    const html =
      '<script src="/a.js"></script><script>one()</script><script async="">two()</script>';
    const policy = contentPolicy(html, 'https://media.example/path', '/u/a');
    for (const script of ['one()', 'two()']) {
      const hash = createHash('sha256').update(script).digest('base64');
      expect(policy).toContain(`'sha256-${hash}'`);
    }
    expect(policy.match(/sha256-/g)).toHaveLength(2);
    expect(policy).toContain("img-src 'self' https://media.example;");
    expect(policy).not.toContain('unsafe');
  });
});

describe('pageDirective', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(200, 404, 500, 503),
        fc.option(fc.nat(86_400)),
        fc.boolean(),
        fc.option(fc.nat(600)),
        (status, retryAfter, cache, maxAge) => {
          const directive = { status, retryAfter, cache, maxAge };
          const html = `<head><meta name="longplay-page" content="${writeDirective(directive)}"/></head>`;
          expect(readDirective(html)).toEqual(directive);
        },
      ),
    );
  });
  it('is null for ordinary pages', () => {
    expect(readDirective('<p>&lt;meta name="longplay-page" content="503 - drop"</p>')).toBeNull();
  });
});
