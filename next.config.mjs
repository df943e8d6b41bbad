import { join } from 'node:path';
import { THEME_NAMES } from './lib/card/colour/themes.ts';
import { CARD_TYPES } from './lib/card/types/cardTypes.ts';
import { listRewrites } from './lib/gameQuery/listPath.ts';
import { PROBLEMS } from './lib/http/problems.ts';
import { hashSources } from './lib/server/sourcesHash.ts';
import { MILESTONE_PATH } from './lib/stats/milestoneStep.ts';

/** Headers of every response. The page cache sets the content policy of pages. */
const EVERYWHERE = [
  { key: 'x-content-type-options', value: 'nosniff' },
  // The icon host and linked pages need not know which player was viewed.
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  {
    key: 'permissions-policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
];

const ANY_ORIGIN = [{ key: 'access-control-allow-origin', value: '*' }];

/** Files of a player that other sites show. */
const CARDS = ':file(card\\.svg|card\\.png|card\\.txt|badge\\.json)';

/** Made for other sites, not for search engines: cards, embeds, feeds, JSON. */
const NOT_INDEXED = [
  '/api/:path*',
  '/embed/:path*',
  `/u/:username/${CARDS}`,
  '/u/:username/feed.xml',
  '/u/:username/games.json',
];

/**
 * A path segment that cannot be a username, at the end of a path or before more of it. Matched against
 * the raw path, before it is decoded.
 */
const MALFORMED = '((?![A-Za-z0-9]{2,20}$)[^/]*)';
const MALFORMED_NAME = '((?![A-Za-z0-9]{2,20}/)[^/]*)';
const MALFORMED_ABOVE = `${MALFORMED_NAME}/(.*)`;

/** Everything but a year from 2012 to 2099, alone or with its image below. */
const NO_YEAR = ':odd((?!20(?:1[2-9]|[2-9]\\d)(?:/opengraph-image)?$).*)';

/**
 * Characters that no path of this site contains: escapes and others. Next would answer an invalid
 * escape in a dynamic route with a 500.
 */
const ODD = '(?![\\w./~-]*$).*';

/** Options of a card on pages, each a query parameter. */
const CARD_TYPE = { type: 'query', key: 'type', value: `(?<type>${CARD_TYPES.join('|')})` };
const CARD_THEME = {
  type: 'query',
  key: 'theme',
  value: `(?<theme>auto|${THEME_NAMES.join('|')})`,
};

/**
 * Malformed names go to the one prerendered 404: otherwise an invalid escape is a 500, and each odd name
 * is rendered and cached. Query parameters of pages become part of the path, so that these pages are
 * cached like any other (a page that reads its query is rendered on each request).
 */
const REWRITES = [
  // The target of the rewrite below is not a public address.
  { source: '/api/php', destination: '/api/none' },
  { source: '/API/API_GetUserCompletionProgress.php', destination: '/api/php' },
  // Other endpoints do not exist here, and say so as JSON.
  { source: '/API/:file(API_\\w+\\.php)', destination: '/api/none' },
  // Next's own error page, which it would serve with 200.
  { source: '/_global-error', destination: '/_not-found' },
  // A browser shows the image of a 404.
  {
    source: `/u/${MALFORMED_NAME}/${CARDS}`,
    destination: '/api/malformed-card/:file',
  },
  // Programs read the feed, so this is a problem, not a page.
  {
    source: `/u/${MALFORMED_NAME}/feed.xml`,
    destination: '/api/malformed-name',
  },
  ...[
    ['/u', '/_not-found'],
    ['/embed', '/_not-found'],
    ['/api/v1/users', '/api/malformed-name'],
  ].flatMap(([above, destination]) => [
    { source: `${above}/${MALFORMED}`, destination },
    { source: `${above}/${MALFORMED_ABOVE}`, destination },
  ]),
  // Two names, either of which may be malformed.
  ...[MALFORMED, MALFORMED_ABOVE, `:a/${MALFORMED}`, `:a/${MALFORMED_ABOVE}`].map((names) => ({
    source: `/compare/${names}`,
    destination: '/_not-found',
  })),
  { source: `/api/(${ODD})`, destination: '/api/malformed-name' },
  { source: `/((?!_next/|api/)${ODD})`, destination: '/_not-found' },
  // A card as a page, and the builder: type and theme become part of the path. Unknown values do not,
  // so they make no pages.
  { source: '/embed/:username/:more+', destination: '/_not-found' },
  { source: '/u/:username/share/((?!open$).+)', destination: '/_not-found' },
  ...['/embed/:username', '/u/:username/share'].flatMap((source) => [
    { source, has: [CARD_TYPE, CARD_THEME], destination: `${source}/:type/:theme` },
    { source, has: [CARD_TYPE], destination: `${source}/:type/dark` },
    { source, has: [CARD_THEME], destination: `${source}/stats/:theme` },
  ]),
  // The home page with another of its players.
  { source: '/show/:path*', destination: '/_not-found' },
  {
    source: '/',
    has: [{ type: 'query', key: 'show', value: '(?<show>[A-Za-z0-9]{2,20})' }],
    destination: '/show/:show',
  },
  // Years that no player can have: before the first one, or not a year.
  { source: `/u/:username/year/${NO_YEAR}`, destination: '/_not-found' },
  // Milestones that no player can have cause no lookup.
  {
    source: `/u/:username/milestone/((?!${MILESTONE_PATH}(?:/opengraph-image)?$).*)`,
    destination: '/_not-found',
  },
  ...listRewrites(),
];

/** @type {import('next').NextConfig} */
export default {
  cacheHandler: join(import.meta.dirname, 'lib/pageCache/cacheHandler.ts'),
  cacheMaxMemorySize: 0,
  // The same for a commit on every machine. A page of another build notices the difference and loads
  // the next page as a whole.
  generateBuildId: () => hashSources(import.meta.dirname).slice(0, 16),
  // A page older than this is rendered before it is sent, not after. Next would also tell browsers to
  // show copies of that age (`stale-while-revalidate`), so the page cache sets `Cache-Control`.
  expireTime: 7 * 24 * 3600,
  images: { unoptimized: true },
  // The first starts threads from its own files, which a bundle does not have. The server uses the next
  // two as well, and there must be one of each. Of the rest every route would have its own copy.
  serverExternalPackages: [
    'piscina',
    'prom-client',
    'rate-limiter-flexible',
    'ioredis',
    'lru-cache',
    'undici',
    'zod',
  ],
  poweredByHeader: false,
  // `npm run check` checks types; a build on a small host need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The first HTML always has the whole head: bots and people share cached pages.
  htmlLimitedBots: /.*/,
  rewrites: async () => ({ beforeFiles: REWRITES, afterFiles: [], fallback: [] }),
  // The type of a problem links to its description.
  redirects: async () => [
    {
      source: `/problems/:slug(${Object.keys(PROBLEMS).join('|')})`,
      destination: '/docs#:slug',
      permanent: false,
    },
  ],
  experimental: {
    staleTimes: { static: 30 },
    // A route is loaded on its first request, which takes 10 to 30 ms once. Loading all of them at the
    // start would be a third of its time, and take 10 MB.
    preloadEntriesOnStart: false,
  },
  // If several entries set a header, the last match wins.
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // In a sandboxed frame, such as WordPress' embeds, this site is cross-origin to itself.
    { source: '/_next/static/media/:path*', headers: ANY_ORIGIN },
    ...NOT_INDEXED.map((source) => ({
      source,
      headers: [{ key: 'x-robots-tag', value: 'noindex' }],
    })),
  ],
};
