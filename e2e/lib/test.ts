import { test as base, expect } from '@playwright/test';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { watchAnswers } from './get.ts';
import { holdAgainstDocument } from './openApi.ts';
import { type RunningSite, type SiteEnv, startSite } from './startSite.ts';

// Every JSON response and every card must be one that the document describes, in every test.
watchAnswers(holdAgainstDocument);

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

/** A site with its own demo upstream. */
export interface Pair {
  site: RunningSite;
  upstream: Upstream;
}

/** Starts the demo upstream and a site with a key. */
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
 * `pair`: a site with a key and the demo's players, shared by the tests of a worker that change
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
      // Chromium logs each response of 400 and above like this; tests check the status themselves.
      if (message.text().startsWith('Failed to load resource')) return;
      troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    await use(page);
    expect(troubles, 'errors in the browser').toEqual([]);
  },
});

export { expect };
