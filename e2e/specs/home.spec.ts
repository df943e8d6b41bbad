import type { Page } from '@playwright/test';
import { get } from '#e2e/lib/get.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * The home page: what one gets, live, and what only this browser remembers.
 */

let url = '';
const env = { RA_USERNAME: 'MaxMilyin', PLAYERS: 'MaxMilyin,FirstCoin,EveryCartEver' };
let pair: Awaited<ReturnType<typeof startPair>>;
test.beforeAll(async () => {
  pair = await startPair(env);
  url = pair.site.url;
});
test.afterAll(() => stopPair(pair));

const exhibits = (page: Page) => page.getByRole('region', { name: 'What you get' });

/** The pictures of the exhibits that are shown, loaded. */
async function loadedPictures(page: Page): Promise<Record<string, string>> {
  const images = exhibits(page).locator('img:visible[src^="/u/"]');
  await expect(images).toHaveCount(4);
  for (const image of await images.all()) await image.scrollIntoViewIfNeeded();
  const read = () =>
    images.evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => {
          const image = one as HTMLImageElement;
          return [image.getAttribute('src') ?? '', `${image.naturalWidth}×${image.naturalHeight}`];
        }),
      ),
    );
  await expect.poll(async () => Object.values(await read()).includes('0×0')).toBe(false);
  return read();
}

test('preview, card, year and overlay of one player are live', async ({ page }) => {
  await page.goto(url);
  const pictures = await loadedPictures(page);
  expect(Object.keys(pictures).sort()).toEqual([
    '/u/MaxMilyin/card.svg?theme=light',
    '/u/MaxMilyin/card.svg?type=overlay',
    '/u/MaxMilyin/opengraph-image',
    expect.stringMatching(/^\/u\/MaxMilyin\/year\/20\d\d\/opengraph-image$/),
  ]);
  expect(pictures['/u/MaxMilyin/opengraph-image']).toBe('1200×630');
  const meta = await page.request.get(`${url}/u/MaxMilyin`).then((answer) => answer.text());
  const title = /og:title" content="([^"]+)"/.exec(meta)?.[1] ?? '';
  await expect(exhibits(page).getByText(title, { exact: true })).toBeVisible();
});

test('a link shows another player in place of the first', async ({ page }) => {
  await page.goto(url);
  await exhibits(page).getByRole('link', { name: 'EveryCartEver' }).click();
  await expect(page).toHaveURL(/\/\?show=EveryCartEver#get$/);
  expect(Object.keys(await loadedPictures(page))).toContain('/u/EveryCartEver/opengraph-image');
  await expect(page.getByText('Every light is a game EveryCartEver has mastered')).toBeVisible();
});

test('nobody else is shown, and the page behind it has no address of its own', async () => {
  const other = await get(`${url}/?show=HalfwayHome`);
  expect([other.status, other.headers.get('location')]).toEqual([308, '/']);
  expect((await get(`${url}/show/MaxMilyin`)).status).toBe(404);
  expect((await get(`${url}/?show=not-a-name`)).status).toBe(200);
});

test('the browser remembers who was looked at, until told to forget', async ({ page }) => {
  await page.goto(url);
  await expect(page.getByText('No name at hand? Try MaxMilyin')).toBeVisible();
  for (const name of ['FirstCoin', 'MaxMilyin']) {
    await page.goto(`${url}/u/${name}`);
    await expect(page.getByRole('button', { name: 'This is my page' })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'My page' })).toHaveCount(0);
  await page.getByRole('button', { name: 'This is my page' }).click();
  await page.goto(url);
  const recent = page.getByRole('list', { name: 'Recently viewed' });
  await expect(recent.getByRole('link')).toHaveText(['MaxMilyin', 'FirstCoin']);
  await page.getByRole('link', { name: 'My page' }).first().click();
  await expect(page).toHaveURL(`${url}/u/MaxMilyin`);
  await page.goto(url);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(recent).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'My page' })).toHaveCount(0);
  await expect(page.getByText('No name at hand? Try MaxMilyin')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('hosting is one line that leads to the docs', async ({ page }) => {
  await page.goto(url);
  await page.getByRole('link', { name: 'How to host it' }).click();
  await expect(page.getByRole('heading', { name: 'Host it' })).toBeInViewport();
});
