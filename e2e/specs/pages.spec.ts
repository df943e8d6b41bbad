import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '#e2e/lib/expectAccessible.ts';
import { expectNoOverflow } from '#e2e/lib/expectFit.ts';
import { expect, test } from '#e2e/lib/test.ts';

// They share nothing but the site of their worker.
test.describe.configure({ mode: 'parallel' });

const PAGES = [
  '/',
  '/u/MaxMilyin',
  '/u/EveryCartEver',
  '/u/FixtureRows',
  '/u/MaxMilyin/games',
  '/u/MaxMilyin/games?page=13',
  '/u/MaxMilyin/milestone/mastered/800',
  '/compare/EveryCartEver/MaxMilyin',
  '/u/MaxMilyin/games?sort=game_title',
  '/u/MaxMilyin/share',
  '/cards',
  '/u/NobodyAtAll',
  '/nowhere',
];

async function open(page: Page, url: string) {
  await page.goto(url);
  // A cold large player says "just a moment" and asks again by itself.
  await expect(page.locator('h1').first()).not.toHaveText(/just a moment/i, { timeout: 40_000 });
}

/** How much the page has shifted since it was opened (layout shift score). */
const shiftOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifted: { value: number } }).shifted.value);

/** These have the template of another page, which axe reads. */
const READ_ELSEWHERE = [
  '/u/EveryCartEver',
  '/u/MaxMilyin/games?sort=game_title',
  '/u/MaxMilyin/games?page=13',
];

for (const path of PAGES) {
  test(`${path} has no sideways scrolling from 320 to 1920 px, does not shift, and axe finds nothing`, async ({
    page,
    pair,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const total = { value: 0 };
      Object.assign(globalThis, { shifted: total });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          };
          if (!hadRecentInput) total.value += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const load = async () => {
      await open(page, pair.site.url + path);
      await page.waitForLoadState('networkidle');
    };
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await load();
      // What shifts at each load is ours. What does so once is a row that came in two packets.
      const loads = [await shiftOf(page)];
      while (loads.length < 3 && Math.min(...loads) > 0) {
        await load();
        loads.push(await shiftOf(page));
      }
      expect(Math.min(...loads), `${width} px: ${loads}`).toBeLessThan(0.0005);
      expect(Math.max(...loads), `${width} px: ${loads}`).toBeLessThan(0.01);
    }
    if (!READ_ELSEWHERE.includes(path)) await expectAccessible(page);
    await expectNoOverflow(page);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form finds a player, and every page of the games list is reachable', async ({
    page,
    pair,
  }) => {
    await page.goto(pair.site.url);
    await page.getByRole('textbox', { name: 'RetroAchievements username' }).fill('maxmilyin');
    await page.getByRole('button', { name: 'Show the page' }).click();
    await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('MaxMilyin');
    // A click does not wait for the page that it leads to: half of it, or the old one, is read else.
    const follow = async (link: Locator) => {
      const from = page.url();
      await link.first().click();
      await page.waitForURL((url) => url.href !== from, { waitUntil: 'domcontentloaded' });
    };
    await follow(page.locator('a[href="/u/MaxMilyin/games"]'));
    const titles = new Set<string>();
    for (;;) {
      for (const href of await page
        .locator('main a[href*="/game/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
        titles.add(href ?? '');
      }
      const next = page.getByRole('link', { name: /^next/i });
      if ((await next.count()) === 0) break;
      await follow(next);
    }
    expect(titles.size).toBe(1287);
  });

  test('a wrong name gets an error message', async ({ page, pair }) => {
    await page.goto(`${pair.site.url}/find?name=not%20a%20name`);
    await expect(page.getByText('A name has 2 to 20 letters and digits.')).toBeVisible();
  });

  test('nothing that needs JavaScript is shown', async ({ page, pair }) => {
    await page.goto(`${pair.site.url}/u/MaxMilyin`);
    await expect(page.getByRole('button', { name: /copy link|update|^dark|^light/i })).toHaveCount(
      0,
    );
  });
});

test('each player state has its own text and status', async ({ page, pair }) => {
  const { url } = pair.site;
  const cases = [
    ['/u/NobodyAtAll', 404, 'No player with that name'],
    ['/u/has_underscore', 404, 'There is no page here'],
    ['/u/EmptySlot', 200, 'No games yet. Play one, then come back.'],
    ['/u/FirstCoin', 200, 'No awards yet. The first one goes here.'],
    ['/u/BannedBuccaneer', 404, 'This page is not available.'],
  ] as const;
  for (const [path, status, words] of cases) {
    const answer = await page.goto(url + path);
    expect(answer?.status(), path).toBe(status);
    await expect(page.getByText(words).first(), path).toBeVisible();
  }
});

test('revised and retired sets keep their award and are labelled', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}/u/MovingGoalposts/games`);
  const rows = page.locator('main li');
  await expect(rows.getByText('Revised set').first()).toBeVisible();
  await expect(rows.getByText('Retired set').first()).toBeVisible();
});

for (const path of ['/u/MaxMilyin/games', '/u/MaxMilyin/share']) {
  test(`by keyboard alone on ${path}: every focus stop is visible and on the page`, async ({
    page,
    pair,
  }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await page.goto(pair.site.url + path);
    const stops = await page.locator('a[href], button, input, summary').count();
    const seen = new Set<string>();
    for (let i = 0; i < Math.min(stops, 60); i += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        // A link that covers its row shows its focus there.
        const outlined = [undefined, '::after'].some((pseudo) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(at, pseudo);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        const box = at.getBoundingClientRect();
        return {
          key: ['tagName', 'textContent', 'href', 'name', 'value']
            .map((part) =>
              String((at as unknown as Record<string, unknown>)[part] ?? '').slice(0, 60),
            )
            .join(' '),
          outlined,
          visible: box.width > 0 && box.height > 0,
        };
      });
      if (stop.key.startsWith('BODY')) break;
      expect([stop.key, stop.outlined, stop.visible]).toEqual([stop.key, true, true]);
      seen.add(stop.key);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
}
