import { chromium } from '@playwright/test';
import { get } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import config from '#e2e/playwright.config.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const PAGES = [
  '/',
  '/u/MaxMilyin',
  '/u/MaxMilyin/games',
  '/u/MaxMilyin/share',
  '/cards',
  '/privacy',
  '/nowhere',
];
const NOT_INDEXED = [
  '/embed/MaxMilyin',
  '/u/MaxMilyin/card.svg',
  '/api/v1/users/MaxMilyin/summary',
];

/** The headers of each page, as in ZAP's baseline rules. */
const WANTED: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'self'; script-src 'self'( 'sha256-[\w+/=]+')*; (?!.*'unsafe).*object-src 'none'; base-uri 'none'.*frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
};

/** Row 20: headers of pages, and no violation in a browser. */
export const pageHeaders: Drill = {
  title: 'Page headers',
  async run() {
    const { found, expect } = createFindings(
      'The headers of every kind of page, and each in Chromium: policy violations, errors, whether its script runs.',
    );
    const pair = await startPair();
    const { url } = pair.site;
    const browser = await chromium.launch(config.use?.launchOptions);
    try {
      for (const path of PAGES) {
        const { headers } = await get(url + path);
        const lacks = Object.entries(WANTED).filter(
          ([name, value]) => !value.test(headers.get(name) ?? ''),
        );
        const says = headers.has('x-powered-by') || headers.has('set-cookie');
        expect(
          lacks.length === 0 && !says,
          `${path}: lacks ${lacks.map(([name]) => name).join(', ') || 'nothing'}`,
        );
        const page = await browser.newPage();
        const troubles: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
            troubles.push(message.text());
          }
        });
        page.on('pageerror', (error) => troubles.push(String(error)));
        await page.goto(url + path, { waitUntil: 'networkidle' });
        await page.getByRole('button', { name: /theme/ }).click();
        const theme = await page.evaluate(() => document.documentElement.dataset.theme);
        expect(
          troubles.length === 0 && theme !== undefined,
          `${path} in Chromium: ${troubles.length} errors or violations, its script ran: ${theme !== undefined}`,
        );
        await page.close();
      }
      const framed = (await get(`${url}/embed/MaxMilyin`)).headers.get('content-security-policy');
      expect(
        framed !== null && !framed.includes('frame-ancestors'),
        'embeds may be framed by anyone, by pages that are not http(s) too',
      );
      for (const path of NOT_INDEXED) {
        const robots = (await get(url + path)).headers.get('x-robots-tag') ?? '';
        expect(/noindex/.test(robots), `${path}: ${robots || 'may be indexed'}`);
      }
      return found;
    } finally {
      await browser.close();
      await stopPair(pair);
    }
  },
};
