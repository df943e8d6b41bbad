import type { Page } from '@playwright/test';
import { findCut } from '#e2e/lib/findCut.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * Nothing overflows or is cut where there is little room: on a window of 320 px, and at 360 px with
 * letters of twice the size or with the text spacing of WCAG 1.4.12.
 */

/** Every kind of page, with names and numbers that are long. */
const PAGES = [
  '/',
  '/u/EveryCartEver',
  '/u/HalfwayHome',
  '/u/SofaSundays',
  '/u/FixtureRows',
  '/u/EmptySlot',
  '/u/EveryCartEver/games',
  '/u/EveryCartEver/games?sort=game_title&page=3',
  '/u/FixtureRows/games',
  '/u/EveryCartEver/milestone',
  '/u/EveryCartEver/milestone/mastered/5000',
  '/u/EveryCartEver/year/2025',
  '/u/SofaSundays/year/2023',
  '/u/EmptySlot/year/2012',
  '/compare',
  '/compare/MaxMilyin',
  '/compare/EveryCartEver/MaxMilyin',
  '/compare/HalfwayHome/ThreeHundredClub',
  '/u/MaxMilyin/share?type=recent&theme=mint',
  '/cards',
  '/docs',
  '/privacy',
  '/u/NobodyAtAll',
  '/nowhere',
];

const CONDITIONS = [
  { what: 'a window of 320 px', width: 320, css: '' },
  { what: 'letters of twice the size', width: 360, css: 'html { font-size: 200% !important }' },
  {
    what: 'text spacing',
    width: 360,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`,
  },
] as const;

// They share nothing but the site of their worker.
test.describe.configure({ mode: 'parallel' });

/** Opens a page, and waits while it says that a player is fetched for the first time. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('h1').first()).not.toHaveText(/just a moment/i, { timeout: 40_000 });
}

// The reader's own style sheet is none of the page's policy.
test.use({ bypassCSP: true, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

/** Fields whose letters are below 16 px, into which iOS zooms. */
const findSmallFields = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, select, textarea')]
      .filter(
        (field) => !field.matches('[type=radio], [type=checkbox], [type=color], [type=hidden]'),
      )
      .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map((field) => field.getAttribute('name') ?? field.localName),
  );

/** A phone, upright and across. */
const PHONES = [
  { width: 360, height: 780 },
  { width: 844, height: 390 },
];

for (const path of PAGES) {
  test(`nothing overflows or is cut on ${path}, and no field makes iOS zoom`, async ({
    page,
    pair,
  }) => {
    await page.setViewportSize({ width: CONDITIONS[0].width, height: 800 });
    await open(page, pair.site.url + path);
    for (const { what, width, css } of CONDITIONS) {
      await page.setViewportSize({ width, height: 800 });
      const style = await page.addStyleTag({ content: css || '/* nothing */' });
      expect(await findCut(page), what).toEqual({ cut: [], overflow: 0 });
      await style.evaluate((element) => (element as unknown as HTMLElement).remove());
    }
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    for (const phone of PHONES) {
      await page.setViewportSize(phone);
      expect(await findSmallFields(page), `at ${phone.width} px`).toEqual([]);
    }
  });
}

/** Names of 10 to 20 letters, all narrow ones and all wide ones among them. */
const NAMES = [10, 11, 12, 15, 20].flatMap((length) =>
  ['i', 'n', 'M'].map((letter) => letter.repeat(length)),
);

test('a name of any length fits into a window of 320 px', async ({ page, pair }) => {
  const { site } = pair;
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${site.url}/u/MaxMilyin`);
  const name = page.locator('h1');
  for (const text of NAMES) {
    await name.evaluate((heading, letters) => {
      heading.textContent = letters;
    }, text);
    expect(await findCut(page), text).toEqual({ cut: [], overflow: 0 });
  }
});

test.describe('the form to find a player, on a tablet', () => {
  test.use({ viewport: { width: 700, height: 780 }, isMobile: true, hasTouch: true });

  test('gets the focus when opened, and closes with Escape or a tap elsewhere', async ({
    page,
    pair,
  }) => {
    await page.goto(`${pair.site.url}/u/MaxMilyin`);
    const open = page.locator('summary', { hasText: 'Find' });
    const field = page.locator('details input[name=name]');
    await page.waitForLoadState('networkidle');
    await open.tap();
    await expect(field).toBeFocused();
    await page.keyboard.type('First');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(open).toBeFocused();
    await open.tap();
    await expect(field).toBeFocused();
    await field.tap();
    await expect(field).toBeVisible();
    await page.touchscreen.tap(180, 600);
    await expect(field).toBeHidden();
    await open.tap();
    await open.tap();
    await expect(field).toBeHidden();
  });
});

test.describe('without script', () => {
  test.use({
    viewport: { width: 360, height: 780 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
  });

  test('the form to find a player is in the footer', async ({ page, pair }) => {
    await page.goto(`${pair.site.url}/u/MaxMilyin`);
    await page
      .getByRole('contentinfo')
      .getByRole('textbox', { name: 'Find a player' })
      .fill('FirstCoin');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/u\/FirstCoin$/);
  });
});
