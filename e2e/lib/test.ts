import { test as base, expect } from '@playwright/test';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { watchAnswers } from './get.ts';
import { holdAgainstDocument } from './openApi.ts';
import { type RunningSite, type SiteEnv, startSite } from './startSite.ts';

// Every answer in JSON, and every card, is one that the document tells of, whatever a test is about.
watchAnswers(holdAgainstDocument);

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

/** A site with a stand-in of its own behind it. */
export interface Pair {
  site: RunningSite;
  upstream: Upstream;
}

/** Starts the stand-in and a site with a key before it. */
export async function startPair(
  env: SiteEnv = {},
  options: Parameters<typeof startUpstream>[0] = {},
): Promise<Pair> {
  const upstream = await startUpstream(options);
  const site = await startSite({
    RA_API_KEY: 'a-key-for-tests',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
    ...env,
  });
  return { site, upstream };
}

/** Ends both. */
export async function stopPair({ site, upstream }: Pair): Promise<void> {
  await site.stop();
  await upstream.close();
}

/**
 * `pair`: a site on the demo's players but with a key, shared by the tests of a worker that change
 * nothing in it. `page`: fails the test on a console error, a page error or a policy violation.
 */
export const test = base.extend<{ quiet: undefined }, { pair: Pair }>({
  pair: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const pair = await startPair();
      await use(pair);
      await stopPair(pair);
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      // Chromium reports each answer of 400 and above so; the status is the test's own business.
      if (message.text().startsWith('Failed to load resource')) return;
      troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    await use(page);
    expect(troubles, 'errors in the browser').toEqual([]);
  },
});

export { expect };
