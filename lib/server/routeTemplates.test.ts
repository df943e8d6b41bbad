import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRouteMatcher } from './routeTemplates.ts';

/** As Next writes it, abridged. */
const MANIFEST = {
  staticRoutes: [{ page: '/' }, { page: '/_not-found' }, { page: '/cards' }],
  dynamicRoutes: [
    { page: '/api/malformed-card/[file]', regex: '^/api/malformed\\-card/([^/]+?)(?:/)?$' },
    { page: '/api/[...path]', regex: '^/api/(.+?)(?:/)?$' },
    { page: '/u/[username]', regex: '^/u/([^/]+?)(?:/)?$' },
    { page: '/u/[username]/card.svg', regex: '^/u/([^/]+?)/card\\.svg(?:/)?$' },
    { page: '/u/[username]/games/[page]', regex: '^/u/([^/]+?)/games/([^/]+?)(?:/)?$' },
  ],
  rewrites: {
    beforeFiles: [
      {
        source: '/u/((?![A-Za-z0-9]{2,20}$)[^/]*)',
        destination: '/_not-found',
        regex: '^/u(?:/((?![A-Za-z0-9]{2,20}$)[^/]*))(?:/)?$',
      },
      {
        source: '/u/:username/games',
        destination: '/u/:username/games/1',
        regex: '^/u(?:/([^/]+?))/games(?:/)?$',
      },
    ],
  },
};

const root = mkdtempSync(join(tmpdir(), 'longplay-routes-'));
mkdirSync(join(root, '.next'));
writeFileSync(join(root, '.next/routes-manifest.json'), JSON.stringify(MANIFEST));
afterAll(() => rmSync(root, { recursive: true }));

describe('createRouteMatcher', () => {
  const getRoute = createRouteMatcher(root);
  it.each([
    ['/', '/'],
    ['/cards?theme=dark', '/cards'],
    ['/u/MaxMilyin', '/u/[username]'],
    ['/u/%4daxMilyin?x=/u/other', '/u/[username]'],
    ['/%75/MaxMilyin', '/u/[username]'],
    ['/u/%00', '/u/[username]'],
    ['/u/%E0%A4%A', '/u/[username]'],
    ['/u/MaxMilyin/card.svg', '/u/[username]/card.svg'],
    ['/u/MaxMilyin/games', '/u/[username]/games'],
    ['/u/MaxMilyin/games/2', '/u/[username]/games/[page]'],
    ['/u/MaxMilyin/nothing/here', 'other'],
    ['/api/malformed-card/card.svg', '/api/[...path]'],
    ['/_next/static/chunks/a.js', '/_next/static'],
    ['/Images/000001.png', '/Images'],
    ['/_not-found', 'other'],
    ['/wp-login.php', 'other'],
    ['*', 'other'],
  ])('maps %s to %s', (url, route) => {
    expect(getRoute(url)).toBe(route);
  });

  it('maps everything to `other` without a build', () => {
    expect(createRouteMatcher(join(root, 'nowhere'))('/u/MaxMilyin')).toBe('other');
  });
});
