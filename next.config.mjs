import { join } from 'node:path';
import { THEME_NAMES } from './lib/card/colour/themes.ts';
import { CARD_TYPES } from './lib/card/types/cardTypes.ts';
import { listRewrites } from './lib/gameQuery/listPath.ts';
import { PROBLEMS } from './lib/http/problems.ts';
import { hashSources } from './lib/server/sourcesHash.ts';
import { MILESTONE_PATH } from './lib/stats/milestoneStep.ts';

/** Headers of every answer. The pages' content policy is not here: the page cache writes it. */
const EVERYWHERE = [
  { key: 'x-content-type-options', value: 'nosniff' },
  // The icon host and the pages that we link to need not know who was looked at.
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

/** What is there to be shown elsewhere and not to be found: cards, embeds, feeds, JSON. */
const NOT_INDEXED = [
  '/api/:path*',
  '/embed/:path*',
  `/u/:username/${CARDS}`,
  '/u/:username/feed.xml',
  '/u/:username/games.json',
];

/**
 * A path segment that can be nobody's name, at the end of a path and before more of it. Seen on the
 * raw path, before anything is decoded.
 */
const MALFORMED = '((?![A-Za-z0-9]{2,20}$)[^/]*)';
const MALFORMED_NAME = '((?![A-Za-z0-9]{2,20}/)[^/]*)';
const MALFORMED_ABOVE = `${MALFORMED_NAME}/(.*)`;

/** Everything but a year from 2012 to 2099, alone or with its picture below. */
const NO_YEAR = ':odd((?!20(?:1[2-9]|[2-9]\\d)(?:/opengraph-image)?$).*)';

/**
 * What no address of ours has in its path: an escape, or any other sign. Next would answer an escape
 * that cannot be read with a 500 wherever a part of the path may vary.
 */
const ODD = '(?![\\w./~-]*$).*';

/** What a card can be asked for on pages, each one a value of the query. */
const CARD_TYPE = { type: 'query', key: 'type', value: `(?<type>${CARD_TYPES.join('|')})` };
const CARD_THEME = {
  type: 'query',
  key: 'theme',
  value: `(?<theme>auto|${THEME_NAMES.join('|')})`,
};

/**
 * Malformed names go to the one prerendered 404: otherwise a bad escape is a 500, and each odd name
 * is rendered and kept. Values of a query that a page knows become a path of it, so that such a
 * page is kept like any other (reading the query would render it on each request).
 */
const REWRITES = [
  // The path that the original endpoint becomes below is no address.
  { source: '/api/php', destination: '/api/none' },
  { source: '/API/API_GetUserCompletionProgress.php', destination: '/api/php' },
  // Its neighbours are not ours, and say so as JSON.
  { source: '/API/:file(API_\\w+\\.php)', destination: '/api/none' },
  // Next's own page for a crash, which it would show to anybody, with 200.
  { source: '/_global-error', destination: '/_not-found' },
  // A browser shows the picture that comes with a 404.
  {
    source: `/u/${MALFORMED_NAME}/${CARDS}`,
    destination: '/api/malformed-card/:file',
  },
  // A program reads the feed: no page.
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
  // Two names, of which either may be malformed.
  ...[MALFORMED, MALFORMED_ABOVE, `:a/${MALFORMED}`, `:a/${MALFORMED_ABOVE}`].map((names) => ({
    source: `/compare/${names}`,
    destination: '/_not-found',
  })),
  { source: `/api/(${ODD})`, destination: '/api/malformed-name' },
  { source: `/((?!_next/|api/)${ODD})`, destination: '/_not-found' },
  // A card as a page, and the builder: what the card shows and in which colours become a path. An
  // unknown value does not, and makes no page.
  { source: '/embed/:username/:more+', destination: '/_not-found' },
  { source: '/u/:username/share/((?!open$).+)', destination: '/_not-found' },
  ...['/embed/:username', '/u/:username/share'].flatMap((source) => [
    { source, has: [CARD_TYPE, CARD_THEME], destination: `${source}/:type/:theme` },
    { source, has: [CARD_TYPE], destination: `${source}/:type/dark` },
    { source, has: [CARD_THEME], destination: `${source}/stats/:theme` },
  ]),
  // Years that can have no page, whoever it is: before the first one, and what is no year.
  { source: `/u/:username/year/${NO_YEAR}`, destination: '/_not-found' },
  // What can be no milestone, whoever the player is, costs nothing.
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
  // The same for one commit wherever it is built. A page of another build sees the difference, and
  // loads the next page as a whole.
  generateBuildId: () => hashSources(import.meta.dirname).slice(0, 16),
  // A page older than this is made anew before it is sent, not after. Next would also tell browsers
  // to show copies of that age (`stale-while-revalidate`), hence the page cache sets `Cache-Control`.
  expireTime: 7 * 24 * 3600,
  images: { unoptimized: true },
  // The first starts threads from files of its own, which a bundle would not have. The server uses
  // the next two as well, and there is to be one of each. Of the rest every route would have a copy.
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
  // Types are checked by `npm run check`; a build on a small host need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The head is whole in the first HTML for everybody: kept pages are shared by bots and people.
  htmlLimitedBots: /.*/,
  rewrites: async () => ({ beforeFiles: REWRITES, afterFiles: [], fallback: [] }),
  // The type of a problem leads to what it means.
  redirects: async () => [
    {
      source: `/problems/:slug(${Object.keys(PROBLEMS).join('|')})`,
      destination: '/docs#:slug',
      permanent: false,
    },
  ],
  experimental: {
    staleTimes: { static: 30 },
    // A route is loaded when it is first asked for: 10 to 30 ms once, where all of them at the start
    // take a third of it and 10 MB.
    preloadEntriesOnStart: false,
  },
  // Of entries that set the same header the last one that fits wins.
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // In a sandboxed frame, as WordPress makes one of an embed, this site is foreign to itself.
    { source: '/_next/static/media/:path*', headers: ANY_ORIGIN },
    ...NOT_INDEXED.map((source) => ({
      source,
      headers: [{ key: 'x-robots-tag', value: 'noindex' }],
    })),
  ],
};
