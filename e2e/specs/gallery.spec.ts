import { decode } from 'fast-png';
import { SaxesParser } from 'saxes';
import { get } from '#e2e/lib/get.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

test.describe('the gallery', () => {
  test('shows every card in its size, of a made-up player where the site has none', async ({
    page,
    pair,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${pair.site.url}/cards`);
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    const shown = await page.locator('main img').evaluateAll((all) =>
      (all as HTMLImageElement[]).map((image) => ({
        path: new URL(image.currentSrc).pathname,
        query: new URL(image.currentSrc).search,
        size: [image.naturalWidth, image.naturalHeight],
        told: [image.width, image.height],
      })),
    );
    for (const { path, query, size, told } of shown) {
      expect([path, query, size], query).toEqual(['/cards/sample.svg', query, told]);
    }
    const asks = (name: string) =>
      new Set(
        shown.flatMap(({ query }) => {
          const value = new URLSearchParams(query).get(name);
          return value === null ? [] : [value];
        }),
      );
    expect([...asks('type')].sort().join(' ')).toBe(
      'dust letters mini next overlay passport recent revised stats systems wall',
    );
    expect(asks('theme').size).toBeGreaterThan(30);
    expect(asks('locale').size).toBeGreaterThanOrEqual(12);
    expect(asks('state')).toEqual(new Set(['unknown', 'pending', 'down', 'malformed', 'hidden']));
    await expect(page.locator('tbody tr')).toHaveCount(25);
  });

  test('its samples are SVG that may be kept, and that does nothing', async ({ pair }) => {
    const address = `${pair.site.url}/cards/sample.svg?type=recent&locale=he`;
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(answer.text).close();
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await get(address, { headers: known })).status).toBe(304);
  });

  test('auto follows the reader’s system from one address', async ({ page, pair }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const [colorScheme, ground] of [
      ['dark', [0x15, 0x1b, 0x19]],
      ['light', [0xf1, 0xf5, 0xeb]],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${pair.site.url}/cards`);
      const card = page.locator('img[src$="theme=auto"]').first();
      await card.scrollIntoViewIfNeeded();
      await expect
        .poll(() => card.evaluate((one) => (one as HTMLImageElement).naturalWidth))
        .toBe(495);
      const { width, channels, data } = decode(await card.screenshot());
      // In the ledger, right of the board and above the name.
      const at = (8 * width + 300) * channels;
      expect([...data.subarray(at, at + 3)], colorScheme).toEqual(ground);
    }
  });
});

test.describe('with a player to show', () => {
  let pair: Pair;
  test.beforeAll(async () => {
    pair = await startPair({ RA_USERNAME: 'MaxMilyin' });
  });
  test.afterAll(() => stopPair(pair));

  test('the cards are theirs, and the gallery leads to their builder', async ({ page }) => {
    await page.goto(`${pair.site.url}/cards`);
    const sources = await page
      .locator('main img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
    const own = sources.filter((src) => src.startsWith('/u/MaxMilyin/card.svg?'));
    expect(sources.length - own.length, 'only the states show nobody’s card').toBe(5);
    await page.locator('main').getByRole('link', { name: 'build your own' }).click();
    await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin/share`);
  });
});
