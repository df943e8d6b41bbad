import fc from 'fast-check';
import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { expect, test } from '#e2e/lib/test.ts';

const PAGES = [
  ['/', 200],
  ['/u/MaxMilyin', 200],
  ['/u/MaxMilyin/games', 200],
  ['/u/MaxMilyin/games?page=2', 200],
  ['/u/NobodyAtAll', 404],
  ['/u/a', 404],
  ['/nowhere', 404],
] as const;

test('every page has its headers', async ({ pair }) => {
  const { site, upstream } = pair;
  for (const [path, status] of PAGES) {
    for (const round of ['miss', 'hit']) {
      const page = await get(site.url + path);
      const where = `${path} (${round})`;
      expect(page.status, where).toBe(status);
      // Two policies would be joined by a comma, and both would apply.
      expect(page.headers.get('content-security-policy'), where).not.toContain(',');
      const policy = new Map(
        (page.headers.get('content-security-policy') ?? '').split('; ').map((part) => {
          const [name = '', ...values] = part.split(' ');
          return [name, values];
        }),
      );
      expect(policy.get('default-src'), where).toEqual(["'self'"]);
      expect(policy.get('script-src')?.[0], where).toBe("'self'");
      expect(
        policy
          .get('script-src')
          ?.slice(1)
          .every((one) => one.startsWith("'sha256-")),
        where,
      ).toBe(true);
      expect(policy.get('img-src'), where).toEqual(["'self'", upstream.url]);
      for (const none of ['frame-ancestors', 'object-src', 'base-uri']) {
        expect(policy.get(none), where).toEqual(["'none'"]);
      }
      expect([...policy.values()].flat().join(' '), where).not.toContain('unsafe');
      expect(page.headers.get('x-content-type-options'), where).toBe('nosniff');
      expect(page.headers.get('referrer-policy'), where).toBe('same-origin');
      expect(page.headers.get('permissions-policy'), where).toContain('camera=()');
      expect(page.headers.get('cross-origin-opener-policy'), where).toBe('same-origin');
      expect(page.headers.get('set-cookie'), where).toBeNull();
      // Next's own max-age for a static page: a year, in every proxy.
      expect(page.headers.get('cache-control'), where).not.toContain('31536000');
      expect(page.headers.get('x-powered-by'), where).toBeNull();
    }
  }
});

test('the image optimizer is off, and pages reject POST', async ({ pair }) => {
  const { url } = pair.site;
  expect((await get(`${url}/_next/image?url=%2Ffavicon.svg&w=64&q=75`)).status).toBe(404);
  for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games']) {
    const answer = await get(url + path, { method: 'POST' });
    expect(answer.status, path).toBe(405);
    expect(answer.headers.get('allow'), path).toBe('GET, HEAD, OPTIONS');
    expect((await get(url + path, { method: 'HEAD' })).status, path).toBe(200);
  }
});

test('a page sends 304 to a client that has it, and spellings redirect once', async ({ pair }) => {
  const { url } = pair.site;
  const page = await get(`${url}/u/MaxMilyin`);
  const known = { 'if-none-match': page.headers.get('etag') ?? '' };
  expect(await rawStatus(url, '/u/MaxMilyin', known)).toBe(304);
  for (const round of ['miss', 'hit']) {
    const moved = await get(`${url}/u/mAxMiLyIn`);
    expect([moved.status, moved.headers.get('location')], round).toEqual([308, '/u/MaxMilyin']);
    // Without one a browser caches a 308 forever.
    expect(moved.headers.get('cache-control'), round).toBe('public, max-age=60');
    const list = await get(`${url}/u/mAxMiLyIn/games?page=3`);
    expect([list.status, list.headers.get('location')], round).toEqual([
      308,
      '/u/MaxMilyin/games?page=3',
    ]);
  }
});

test('the summary has its headers', async ({ pair }) => {
  const url = `${pair.site.url}/api/v1/users/maxmilyin/summary`;
  const answer = await get(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  const known = await get(url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
  expect([known.status, known.text]).toEqual([304, '']);
  const missing = await get(`${pair.site.url}/api/v1/users/NobodyAtAll/summary`);
  expect([missing.status, missing.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json',
  ]);
});

test('the username form redirects to the player, or back with an error', async ({ pair }) => {
  const { url } = pair.site;
  const to = async (name: string) =>
    (await get(`${url}/find?name=${encodeURIComponent(name)}`)).headers.get('location');
  expect(await to(' MaxMilyin ')).toBe('/u/MaxMilyin');
  expect(await to('https://retroachievements.org/user/MaxMilyin')).toBe('/u/MaxMilyin');
  for (const pasted of ['@MaxMilyin', '“MaxMilyin”.', `${url}/U/MaxMilyin/year/2025`]) {
    expect(await to(pasted), pasted).toBe('/u/MaxMilyin');
  }
  expect(await to('no good')).toBe('/#not-a-name');
  expect(await to('//evil.example')).toBe('/#not-a-name');
});

test('any input of the form leads to the right player, or to "not a name"', async ({ pair }) => {
  const { site, upstream } = pair;
  const ask = (name: string) => get(`${site.url}/find?${new URLSearchParams({ name })}`);
  await forgetCalls(upstream.url);
  const odd = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const { status, headers } = await ask(text);
      const location = headers.get('location') ?? '';
      expect(status).toBe(303);
      const [, name] = /^\/u\/([A-Za-z0-9]{2,20})$/.exec(location) ?? [];
      if (name === undefined) expect(location).toBe('/#not-a-name');
      else expect(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).toContain(name);
    }),
    { numRuns: 200 },
  );
  for (const bad of ['01H2XCEJQTF2NBREXX3VQJHP4', '81H2XCEJQTF2NBREXX3VQJHP41']) {
    expect((await ask(bad)).headers.get('location')).toBe('/#not-a-name');
  }
  expect((await callsOf(upstream.url)).total, 'no calls to the upstream').toBe(0);
  const profile = await fetch(`${upstream.url}/API/API_GetUserProfile.php?u=FirstCoin&y=k`);
  const { ULID } = await profile.json();
  await forgetCalls(upstream.url);
  for (const permalink of [`https://retroachievements.org/u/${ULID}`, ULID.toLowerCase()]) {
    expect((await ask(permalink)).headers.get('location')).toMatch(/^\/u\/firstcoin$/i);
  }
  expect((await ask('7ZZZZZZZZZZZZZZZZZZZZZZZZZ')).headers.get('location')).toBe('/#no-player');
  expect((await callsOf(upstream.url)).total).toBeLessThanOrEqual(3);
});

for (const [path] of PAGES.slice(0, 5)) {
  test(`a browser runs ${path} without a policy violation, on a miss and a hit`, async ({
    page,
    pair,
  }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    for (let round = 0; round < 2; round += 1) {
      await page.goto(pair.site.url + path);
      await hydrated(page);
    }
  });
}

test('a client navigation violates no policy and hydrates', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}/u/MaxMilyin`);
  await hydrated(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-stays', ''));
  await page.locator('a[href="/u/MaxMilyin/games"]').first().click();
  await expect(page).toHaveURL(/\/u\/MaxMilyin\/games$/);
  await expect(page.locator('[data-stays]')).toHaveCount(1);
  await expect(page.locator('main a[href*="/game/"]').first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-count=played]')).toHaveAttribute('data-value', '1287');
});

/** React has hydrated once the theme button works: only script shows it. */
async function hydrated(page: import('@playwright/test').Page): Promise<void> {
  const theme = () => page.locator('html').getAttribute('data-theme');
  const before = await theme();
  await expect(async () => {
    await page.getByRole('button', { name: /^(dark|light)/i }).click();
    expect(await theme()).not.toBe(before);
  }).toPass({ timeout: 10_000 });
}
