import type { Page } from '@playwright/test';
import { expectNoViolations } from '#e2e/lib/expectAccessible.ts';
import { getUntil } from '#e2e/lib/get.ts';
import { type RawRow, readRows } from '#e2e/lib/recount.ts';
import { RAW_STATUSES, rawSearch, shownTitle, sortRaw } from '#e2e/lib/recountGames.ts';
import { expect, type Pair, test } from '#e2e/lib/test.ts';

/** The list in the browser, at 10,432 games where nothing else is said. */

const NAME = 'EveryCartEver';
/** Rows in the document at most, whatever the list's length. */
const MOST_ROWS = 40;

async function open(page: Page, { site, upstream }: Pair, query = '', name = NAME) {
  await getUntil(`${site.url}/u/${name}`, ({ status }) => status !== 503, 40_000);
  await page.goto(`${site.url}/u/${name}/games${query}`);
  return readRows(upstream.apiUrl, name);
}

const count = (page: Page) => page.getByRole('status').filter({ hasText: 'Viewing' });
const rows = (page: Page) => page.locator('main li:has(a[href*="/game/"])');
const wordsOf = (n: number) => `Viewing ${n.toLocaleString('en')} of `;
const links = (page: Page) =>
  rows(page)
    .locator('a')
    .evaluateAll((all) => all.map((a) => Number(/\d+$/.exec(a.getAttribute('href') ?? '')?.[0])));

/** Holds what the browser found against the raw rows: how many, and those at the beginning. */
async function expectFound(page: Page, expected: readonly RawRow[]) {
  await expect(count(page)).toContainText(wordsOf(expected.length));
  await expect
    .poll(async () => (await links(page)).slice(0, 8))
    .toEqual(expected.slice(0, 8).map(({ GameID }) => GameID));
}

/** The row that has the focus, by its place from 1, and its title. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const item = document.activeElement?.closest('li');
    return [Number(item?.ariaPosInSet ?? 0), document.activeElement?.textContent ?? ''] as const;
  });

test('filters, sorts and searches while typing, and updates the URL', async ({ page, pair }) => {
  const raw = await open(page, pair);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('Pokémon hack ');
  await expectFound(page, raw.filter(rawSearch('pokemon hack')));
  await expect(page).toHaveURL(/\/games\?q=Pok%C3%A9mon\+hack$/);
  await search.fill('');
  await expectFound(page, raw);
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  for (const status of ['gte-completed', 'missing-unlocks', 'any-softcore', 'eq-revised']) {
    await page.getByLabel('Award').selectOption(status);
    await expectFound(page, raw.filter(RAW_STATUSES[status] ?? (() => false)));
  }
  await page.getByLabel('Award').selectOption('all');
  for (const sort of [
    '-unlock_date',
    'pct_won',
    '-pct_won',
    '-game_title',
    'to_go',
    'game_title',
  ]) {
    await page.getByLabel('Sort by').selectOption(sort);
    await expectFound(page, sortRaw(raw, sort));
    await expect(page).toHaveURL(new RegExp(`\\?sort=${sort}$`));
  }
  await page.getByLabel('System').selectOption('7');
  const ours = sortRaw(raw, 'game_title').filter((row) => row.ConsoleID === 7);
  await expectFound(page, ours);
  await expect(count(page)).toContainText(`of ${ours.length.toLocaleString('en')} games`);
  const mastered = ours.filter(RAW_STATUSES['eq-mastered'] ?? (() => false));
  await page.getByRole('link', { name: /^Mastered/ }).click();
  await expectFound(page, mastered);
  await expect(page.getByLabel('Award')).toHaveValue('eq-mastered');
  // The server is asked for the games once, and for nothing else.
  const data = asked.filter((url) => !/\/(Images|UserPic|_next\/static)\/|favicon/.test(url));
  expect(data).toEqual([`${pair.site.url}/u/${NAME}/games.json`]);
  // Who is sent the address sees the same.
  await page.goto(page.url());
  await expectFound(page, mastered);
});

test('going back and forward restores filters and scroll position', async ({ page, pair }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const raw = await open(page, pair, '?page=3');
  const first = () =>
    page.evaluate(() => {
      const list = [...document.querySelectorAll('[data-first] > li')];
      const seen = list.find((item) => item.getBoundingClientRect().bottom >= 1);
      return [
        seen?.querySelector('a')?.textContent,
        Math.round(seen?.getBoundingClientRect().top ?? 0),
      ];
    });
  const near = async (place: Awaited<ReturnType<typeof first>>) => {
    await expect.poll(async () => (await first())[0]).toBe(place[0]);
    expect(Math.abs(Number((await first())[1]) - Number(place[1]))).toBeLessThan(3);
  };
  await page.getByLabel('Award').selectOption('awarded');
  const awarded = raw.filter(RAW_STATUSES.awarded ?? (() => false));
  await expectFound(page, awarded);
  await page.evaluate(() => window.scrollTo(0, 60_000));
  // Rows are measured as they come; where they stand still is the place to come back to.
  await expect.poll(async () => Number((await first())[1])).toBeLessThan(0);
  await page.waitForFunction(() => history.state.longplayAnchor?.row > 300);
  const deep = await first();
  // Back at the beginning, which was the server's third page.
  await page.goBack();
  await expect(page).toHaveURL(/\?page=3$/);
  await expect(count(page)).toContainText(wordsOf(raw.length));
  await expect.poll(async () => links(page)).toContain(raw[200]?.GameID);
  await expect(page.getByLabel('Award')).toHaveValue('all');
  await page.goForward();
  await expect(page).toHaveURL(/\?status=awarded$/);
  await expect(page.getByLabel('Award')).toHaveValue('awarded');
  await near(deep);
  // Also after another page of the site, and after the whole page was loaded again.
  await page.reload();
  await near(deep);
  await page
    .getByRole('link', { name: 'Longplay', exact: true })
    .evaluate((a: HTMLElement) => a.click());
  await expect(page.getByRole('button', { name: 'Show the page' })).toBeVisible();
  await page.goBack();
  await expect(count(page)).toContainText(wordsOf(awarded.length));
  await near(deep);
  // A choice is a step back, and a search another one.
  const search = page.getByRole('searchbox', { name: 'Search' });
  await page.getByLabel('Sort by').selectOption('game_title');
  await expectFound(page, sortRaw(awarded, 'game_title'));
  await search.pressSequentially('zel');
  await expect(page).toHaveURL(/status=awarded&sort=game_title&q=zel$/);
  await page.goBack();
  await expect(search).toHaveValue('');
  await expect(page.getByLabel('Sort by')).toHaveValue('game_title');
  await expectFound(page, sortRaw(awarded, 'game_title'));
  await page.goBack();
  await expect(page.getByLabel('Sort by')).toHaveValue('unlock_date');
  await expect(count(page)).toContainText(wordsOf(awarded.length));
});

test('a search is one history entry, and the fields always match the list', async ({
  page,
  pair,
}) => {
  const raw = await open(page, pair);
  const search = page.getByRole('searchbox', { name: 'Search' });
  const award = page.getByLabel('Award');
  const mario = raw.filter(rawSearch('mario'));
  await page.getByRole('link', { name: `Back to ${NAME}` }).click();
  await page.waitForURL(/\/u\/\w+$/);
  await page.goBack();
  await search.pressSequentially('mario');
  await expectFound(page, mario);
  await expect(page).toHaveURL(/\?q=mario$/);
  // Back leaves the search and not the list.
  await page.goBack();
  await expect(page).toHaveURL(/\/games$/);
  await expect(search).toHaveValue('');
  await expectFound(page, raw);
  await page.goForward();
  await expect(search).toHaveValue('mario');
  await expectFound(page, mario);
  // More letters are the same step.
  await search.pressSequentially(' kart');
  await expect(page).toHaveURL(/\?q=mario\+kart$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/games$/);
  await page.goForward();
  await expect(search).toHaveValue('mario kart');
  await award.selectOption('awarded');
  await expect(page).toHaveURL(/status=awarded&q=mario\+kart$/);
  // WebKit resets the fields when a page comes out of its back/forward cache.
  await page.evaluate(() => {
    document.querySelector<HTMLFormElement>('main form')?.reset();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(search).toHaveValue('mario kart');
  await expect(award).toHaveValue('awarded');
});

test('works by keyboard alone, down to the last of 10,432 games', async ({ page, pair }) => {
  const raw = await open(page, pair);
  const byTitle = sortRaw(raw, 'game_title');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.focus();
  // From the search to the order: award, system, order.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Sort by')).toBeFocused();
  await page.keyboard.type('Title, A');
  await expectFound(page, byTitle);
  await page.keyboard.press('Tab');
  const letters = page.getByRole('navigation', { name: 'Titles by letter' }).getByRole('link');
  await expect(letters.first()).toBeVisible();
  while (!(await letters.first().evaluate((a) => a === document.activeElement)))
    await page.keyboard.press('Tab');
  for (let n = (await letters.count()) - 1; n >= 0; n -= 1) await page.keyboard.press('Tab');
  const at = (row: number) =>
    expect.poll(() => focused(page)).toEqual([row + 1, titleOf(byTitle, row)]);
  await at(0);
  await page.keyboard.press('Tab');
  await at(1);
  await page.keyboard.press('ArrowDown');
  await at(2);
  await page.keyboard.press('ArrowUp');
  await at(1);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await focused(page))[0]).toBeGreaterThan(6);
  await page.keyboard.press('Home');
  await at(0);
  const z = byTitle.findIndex(({ Title }) => /^Z/.test(Title ?? ''));
  await page.keyboard.press('z');
  await at(z);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('End');
  await at(byTitle.length - 1);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await at(byTitle.length - 2);
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  // Tab goes on from row to row where rows are made only as they come near.
  await page.keyboard.press('Home');
  await at(0);
  for (let row = 1; row <= 40; row += 1) await page.keyboard.press('Tab');
  await at(40);
});

/** A title as its link shows it. */
function titleOf(list: readonly RawRow[], row: number): string {
  const { Title } = list[row] ?? { Title: '' };
  return shownTitle(
    (Title ?? '')
      .replace(/~[^~]+~/g, '')
      .replace(/\s?\[Subset - .+\]/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('tells screen readers the position of each row, and axe finds nothing', async ({
  page,
  pair,
}) => {
  const raw = await open(page, pair, '?sort=game_title');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByLabel('Award').selectOption(colorScheme === 'dark' ? 'awarded' : 'eq-mastered');
    const status = await page.getByLabel('Award').inputValue();
    const expected = sortRaw(raw, 'game_title').filter(RAW_STATUSES[status] ?? (() => false));
    await expectFound(page, expected);
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(expected.length));
    const places = await rows(page).evaluateAll((all) =>
      all.map(({ ariaPosInSet }) => Number(ariaPosInSet)),
    );
    expect(places).toEqual(places.map((_, n) => n + 1));
    await expectNoViolations(page, colorScheme);
  }
});

test('shifts nothing when the browser takes over, and no HTML has inline styles', async ({
  page,
  pair,
}) => {
  await open(page, pair, '', 'MaxMilyin');
  expect(await (await page.request.get(page.url())).text()).not.toMatch(/\sstyle="/);
  const tops = () =>
    rows(page).evaluateAll((all) => all.slice(0, 6).map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  // The same games in the same order, from the browser: a choice is made and taken back.
  await page.getByLabel('Subsets').selectOption('only');
  await expect(count(page)).not.toContainText('page');
  await page.getByLabel('Subsets').selectOption('with');
  await expect(count(page)).toContainText(wordsOf(1287));
  expect(await tops()).toEqual(before);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '1287');
});

test('text typed before hydration counts, and without the games file the server filters', async ({
  page,
  pair,
}) => {
  const raw = await open(page, pair, '', 'HalfwayHome');
  // Scripts come late: the form is there before them.
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.goto(`${pair.site.url}/u/HalfwayHome/games`, { waitUntil: 'commit' });
  await page.getByRole('searchbox', { name: 'Search' }).fill('the');
  release();
  await expectFound(page, raw.filter(rawSearch('the')));
  await page.unrouteAll({ behavior: 'wait' });
  await page.route('**/games.json', (route) => route.abort());
  await page.goto(`${pair.site.url}/u/HalfwayHome/games`);
  await page.getByLabel('Award').selectOption('eq-mastered');
  await page.waitForURL(/\?status=eq-mastered$/);
  await expectFound(page, raw.filter(RAW_STATUSES['eq-mastered'] ?? (() => false)));
});
