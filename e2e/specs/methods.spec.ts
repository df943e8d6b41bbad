import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtRoutes } from '#e2e/lib/builtRoutes.ts';
import { putPlayer } from '#e2e/lib/control.ts';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const;

/** The status of each method, in the order of `METHODS`. */
type Statuses = readonly [number, number, number, number, number, number, number, number];

/** Addresses to read: pages, images, files, JSON. */
const reads = (status: number): Statuses => [status, status, 204, 405, 405, 405, 405, 405];
/** An address that acts, once in five minutes. */
const DOES: Statuses = [405, 405, 204, 202, 405, 405, 405, 405];

const PHP = '/API/API_GetUserCompletionProgress.php';

/** Internal paths of filtered lists, which are not public addresses. */
const LISTS = [
  'clean',
  'of',
  'of/[...filters]',
  'of/[status]',
  'of/[status]/[system]',
  'of/[status]/[system]/[sort]',
  'of/[status]/[system]/[sort]/[subsets]',
  'of/[status]/[system]/[sort]/[subsets]/[page]',
];

/**
 * The table: a route template of the build, an address of it, and its statuses. A new route needs a
 * row.
 */
const TABLE: readonly (readonly [template: string, address: string, Statuses])[] = [
  ['/', '/', reads(200)],
  ['/_global-error', '/_global-error', reads(404)],
  ['/_not-found', '/_not-found', reads(404)],
  ['/api/[...path]', '/api/nothing/here', reads(404)],
  ['/api/malformed-card/[file]', '/api/malformed-card/card.svg', reads(404)],
  ['/api/oembed', '/api/oembed?url=ORIGIN/u/MaxMilyin', reads(200)],
  ['/API/API_GetUserCompletionProgress.php', `${PHP}?u=MaxMilyin`, reads(200)],
  ['/API/API_GetUserCompletionProgress.php', `${PHP}?u=a`, reads(422)],
  ['/api/openapi.json', '/api/openapi.json', reads(200)],
  ['/api/php', '/api/php?u=MaxMilyin', reads(404)],
  ['/api/v1/users/[username]/activity', '/api/v1/users/MaxMilyin/activity', reads(200)],
  [
    '/api/v1/users/[username]/completion-progress',
    '/api/v1/users/MaxMilyin/completion-progress?count=3',
    reads(200),
  ],
  ['/api/v1/users/[username]/games', '/api/v1/users/MaxMilyin/games', reads(200)],
  ['/api/v1/users/[username]/games', '/api/v1/users/MaxMilyin/games?page=0', reads(400)],
  ['/api/v1/users/[username]/refresh', '/api/v1/users/MethodMan/refresh', DOES],
  ['/api/v1/users/[username]/summary', '/api/v1/users/MaxMilyin/summary', reads(200)],
  ['/cards', '/cards', reads(200)],
  ['/cards/sample.svg', '/cards/sample.svg', reads(200)],
  ['/compare', '/compare', reads(200)],
  ['/compare/[a]', '/compare/MaxMilyin', reads(200)],
  ['/compare/[a]/[b]', '/compare/HalfwayHome/MaxMilyin', reads(200)],
  ['/compare/[a]/[b]', '/compare/MaxMilyin/HalfwayHome', reads(308)],
  [
    '/compare/[a]/[b]/opengraph-image',
    '/compare/HalfwayHome/MaxMilyin/opengraph-image',
    reads(200),
  ],
  ['/docs', '/docs', reads(200)],
  ['/embed/[username]', '/embed/MaxMilyin', reads(200)],
  ['/embed/[username]', '/embed/MaxMilyin?type=stats', reads(200)],
  ['/embed/[username]/[type]/[theme]', '/embed/MaxMilyin/stats/dark', reads(404)],
  ['/find', '/find?name=MaxMilyin', reads(303)],
  ['/healthz', '/healthz', reads(200)],
  ['/metrics', '/metrics', reads(200)],
  ['/opengraph-image', '/opengraph-image', reads(200)],
  ['/privacy', '/privacy', reads(200)],
  ['/readyz', '/readyz', reads(200)],
  ['/robots.txt', '/robots.txt', reads(200)],
  ['/sitemap.xml', '/sitemap.xml', reads(200)],
  ['/u/[username]', '/u/MaxMilyin', reads(200)],
  ['/u/[username]', '/u/maxmilyin', reads(308)],
  ['/u/[username]', '/u/NobodyAtAll', reads(404)],
  ['/u/[username]/badge.json', '/u/MaxMilyin/badge.json', reads(200)],
  ['/u/[username]/card.png', '/u/MaxMilyin/card.png', reads(200)],
  ['/u/[username]/card.svg', '/u/MaxMilyin/card.svg', reads(200)],
  ['/u/[username]/card.txt', '/u/MaxMilyin/card.txt', reads(200)],
  ['/u/[username]/feed.xml', '/u/MaxMilyin/feed.xml', reads(200)],
  ['/u/[username]/games', '/u/MaxMilyin/games', reads(200)],
  ['/u/[username]/games.json', '/u/MaxMilyin/games.json', reads(200)],
  ...LISTS.map(
    (list) => [`/u/[username]/list/${list}`, '/u/MaxMilyin/list/of/all', reads(404)] as const,
  ),
  ['/u/[username]/milestone', '/u/MaxMilyin/milestone', reads(200)],
  ['/u/[username]/milestone/[kind]/[n]', '/u/MaxMilyin/milestone/mastered/100', reads(200)],
  ['/u/[username]/milestone/[kind]/[n]', '/u/MaxMilyin/milestone/mastered/99', reads(404)],
  [
    '/u/[username]/milestone/[kind]/[n]/opengraph-image',
    '/u/MaxMilyin/milestone/mastered/100/opengraph-image',
    reads(200),
  ],
  ['/show/[username]', '/show/MaxMilyin', reads(404)],
  ['/show/[username]', '/?show=MaxMilyin', reads(308)],
  ['/u/[username]/opengraph-image', '/u/MaxMilyin/opengraph-image', reads(200)],
  ['/u/[username]/share', '/u/MaxMilyin/share', reads(200)],
  ['/u/[username]/share', '/u/MaxMilyin/share?type=recent', reads(200)],
  ['/u/[username]/share/[type]/[theme]', '/u/MaxMilyin/share/recent/mint', reads(404)],
  ['/u/[username]/share/open', '/u/MaxMilyin/share/open', reads(303)],
  ['/u/[username]/year/[year]', '/u/MaxMilyin/year/2024', reads(200)],
  ['/u/[username]/year/[year]', '/u/MaxMilyin/year/2011', reads(404)],
  [
    '/u/[username]/year/[year]/opengraph-image',
    '/u/MaxMilyin/year/2024/opengraph-image',
    reads(200),
  ],
];

/** Static files, and addresses that do not exist. */
const FILES: typeof TABLE = [
  ...readdirSync(join(ROOT, 'public')).map((name) => ['file', `/${name}`, reads(200)] as const),
  ['nothing', '/nowhere', reads(404)],
  ['nothing', '/_next/image?url=%2Ffavicon.svg&w=64&q=75', reads(404)],
];

test('every route of the build has a row', () => {
  const rows = new Set(TABLE.map(([template]) => template));
  expect(builtRoutes().filter((route) => !rows.has(route))).toEqual([]);
  expect([...rows].filter((route) => !builtRoutes().includes(route)).sort()).toEqual([]);
});

test('every method of every address has the status in the table', async ({ pair }) => {
  const { site, upstream } = pair;
  await putPlayer(upstream.url, { name: 'MethodMan' });
  const wrong: string[] = [];
  for (const [, address, statuses] of [...TABLE, ...FILES]) {
    const path = address.replace(
      'ORIGIN',
      encodeURIComponent(`http://localhost:${portOf(site.url)}`),
    );
    const allowed = METHODS.filter((_, index) => statuses[index] !== 405);
    for (const [index, method] of METHODS.entries()) {
      const { status, headers, body } = await rawAnswer(site.url, path, { method });
      const where = `${method} ${path}`;
      if (status !== statuses[index]) wrong.push(`${where}: ${status}, not ${statuses[index]}`);
      if (status === 405 || status === 204) {
        const allow = String(headers.allow).split(', ');
        expect(allow.toSorted(), where).toEqual(allowed.toSorted());
      }
      if (method === 'HEAD' || status === 204) expect(body.length, where).toBe(0);
    }
  }
  expect(wrong).toEqual([]);
});

test('HEAD has the headers of GET', async ({ pair }) => {
  const { url } = pair.site;
  const SAME = ['content-type', 'etag', 'cache-control', 'location', 'access-control-allow-origin'];
  for (const [, address, [status]] of TABLE) {
    // Each response of these is different.
    if (status === 405 || /^\/(metrics|api\/oembed)/.test(address)) continue;
    // What the first request renders is cached for the second.
    await rawAnswer(url, address);
    const get = await rawAnswer(url, address);
    const head = await rawAnswer(url, address, { method: 'HEAD' });
    for (const name of SAME)
      expect(head.headers[name], `${name} of ${address}`).toBe(get.headers[name]);
  }
});

const portOf = (url: string) => new URL(url).port;
