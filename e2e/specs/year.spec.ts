import type { Browser, Page } from '@playwright/test';
import { callsOf, forgetCalls, putPlayer } from '#e2e/lib/control.ts';
import { expectNoViolations } from '#e2e/lib/expectAccessible.ts';
import { get } from '#e2e/lib/get.ts';
import { getPicture, getPictureUntil } from '#e2e/lib/getPicture.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { countersOf, readRows } from '#e2e/lib/recount.ts';
import { recountYear, yearsOf } from '#e2e/lib/recountYear.ts';
import { expect, test } from '#e2e/lib/test.ts';

const THIS_YEAR = new Date().getUTCFullYear();
/** Seconds for which others may keep a good picture. */
const GOOD = 300;

/** The body of a table, cell by cell, as it is read. */
const cellsOf = (page: Page, selector: string) =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );

const row = (part: Record<string, unknown>) => ({
  GameID: 1,
  Title: 'Game',
  ImageIcon: '/Images/000002.png',
  ConsoleID: 7,
  ConsoleName: 'NES/Famicom',
  MaxPossible: 10,
  NumAwarded: 10,
  NumAwardedHardcore: 10,
  MostRecentAwardedDate: '2024-03-02T10:00:00+00:00',
  HighestAwardKind: 'mastered',
  HighestAwardDate: null,
  ...part,
});

/** Leap day, midnights, a tie of months, an unknown kind, undated awards, a retired set. */
const EDGES = [
  ['2024-02-28T23:59:59+00:00', 'beaten-hardcore'],
  ['2024-02-29T00:00:00+00:00', 'beaten-casual'],
  ['2024-02-29T23:59:59+00:00', 'completed'],
  ['2024-03-01T00:00:00+00:00', 'perfected'],
  ['2024-03-05T12:00:00+00:00', 'mastered'],
  ['2024-03-05T12:00:00+00:00', 'mastered'],
  ['2023-12-31T23:59:59+00:00', 'mastered'],
  [null, 'mastered'],
  [null, null],
].map(([HighestAwardDate, HighestAwardKind], index) =>
  row({
    GameID: index + 1,
    Title: `Edge ${index}`,
    MaxPossible: index === 0 ? 0 : 10,
    HighestAwardDate,
    HighestAwardKind,
  }),
);

test('the years of a profile match its raw rows and link to the year pages', async ({
  page,
  pair,
}) => {
  const rows = await readRows(pair.upstream.apiUrl, 'MaxMilyin');
  await page.goto(`${pair.site.url}/u/MaxMilyin`);
  const years = yearsOf(rows);
  expect(await cellsOf(page, 'section[aria-labelledby=years] table')).toEqual(
    years.map((year) => [String(year), '', String(recountYear(rows, year).awards)]),
  );
  // The table behind the calendars: months with awards of this year and last.
  await page.getByText('Show as a table').click();
  const shown = [THIS_YEAR, THIS_YEAR - 1].flatMap((year) =>
    recountYear(rows, year).months.filter((awards) => awards > 0),
  );
  const table = await cellsOf(page, 'section[aria-labelledby=days] table');
  expect(table.map(([, awards]) => Number(awards))).toEqual(shown);
  expect(table[0]?.[0]).toMatch(new RegExp(`^\\w+ ${THIS_YEAR}$`));
  // The wall's years lead there too.
  const wall = page.locator('section[aria-labelledby=wall] a[href*="/year/"]');
  await expect(wall.first()).toHaveAttribute('href', `/u/MaxMilyin/year/${years[0]}`);
  await page.getByRole('link', { name: 'Year in review' }).click();
  await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin/year/${THIS_YEAR}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`MaxMilyin in ${THIS_YEAR}`);
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin/year/${THIS_YEAR - 1}`);
});

test('a year shows the numbers of its raw rows, and each of its games once', async ({
  page,
  pair,
}) => {
  const rows = await readRows(pair.upstream.apiUrl, 'MaxMilyin');
  for (const year of [THIS_YEAR, THIS_YEAR - 1, yearsOf(rows).at(-1) ?? 0]) {
    const counted = recountYear(rows, year);
    await page.goto(`${pair.site.url}/u/MaxMilyin/year/${year}`);
    expect(countersOf(await page.content()), `${year}`).toMatchObject(counted.counters);
    const board = page.getByRole('img', { name: `games mastered in ${year}` });
    await expect(board).toHaveAttribute(
      'aria-label',
      new RegExp(`^${counted.counters.mastered} games mastered`),
    );
    const facts = page.locator('dl').first();
    await expect(facts).toContainText(`Awards${counted.awards}`);
    await expect(facts).toContainText(`Days${counted.days}`);
    await expect(facts).toContainText(`Systems${counted.systems}`);
    const months = await cellsOf(page, 'section[aria-labelledby=months] table');
    expect(months.map((cells) => Number(cells.at(-1)))).toEqual(counted.months);
    const systems = await cellsOf(page, 'section[aria-labelledby=systems] table');
    expect(systems).toHaveLength(counted.systems);
    const links = await page
      .locator('section[aria-labelledby=wall] a[href*="/game/"]')
      .evaluateAll((all) => all.map((a) => Number(a.getAttribute('href')?.split('/').at(-1))));
    expect(links.sort((a, b) => a - b)).toEqual(counted.games);
  }
});

test('leap days, midnights, ties, undated awards and unknown kinds', async ({ page, pair }) => {
  await putPlayer(pair.upstream.url, { name: 'LeapDay', rows: EDGES });
  await page.goto(`${pair.site.url}/u/LeapDay/year/2024`);
  expect(countersOf(await page.content())).toMatchObject({
    mastered: 2,
    completed: 1,
    beaten: 1,
    beatenCasual: 1,
    other: 1,
  });
  const days = page.locator('section[aria-labelledby=days]');
  // Three days in a row over the leap day; as many awards in February as in March.
  await expect(days).toContainText('Longest streak3 days 28 Feb to 1 Mar 2024');
  await expect(days).toContainText('Longest pause4 days 1 to 5 Mar 2024');
  await expect(days).toContainText('Busiest monthFebruary 2024 3 awards');
  await page.getByText('Show as a table').click();
  expect(await cellsOf(page, 'section[aria-labelledby=days] table')).toEqual([
    ['February 2024', '3', '2', '0', '1', '1', '1', '0'],
    ['March 2024', '3', '2', '2', '0', '0', '0', '1'],
  ]);
  await expect(page.locator('section[aria-labelledby=against]')).toContainText('5 more');
  await page.goto(`${pair.site.url}/u/LeapDay`);
  expect(await cellsOf(page, 'section[aria-labelledby=years] table')).toEqual([
    ['2024', '', '6'],
    ['2023', '', '1'],
    ['Undated', '', '1'],
  ]);
  await expect(page.getByRole('heading', { name: '2024, day by day' })).toBeVisible();
});

test('the visitor’s time zone changes no day', async ({ browser, pair }) => {
  const seen = await Promise.all(
    ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) =>
      readIn(browser, zone, pair.site.url),
    ),
  );
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.marks.length).toBeGreaterThan(0);
});

/** A year as a browser in a zone has it, after its scripts have run. */
async function readIn(browser: Browser, timezoneId: string, origin: string) {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  await page.goto(`${origin}/u/MaxMilyin/year/${THIS_YEAR - 1}`, { waitUntil: 'networkidle' });
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(zone).toBe(timezoneId);
  const marks = await page
    .locator('#main svg path')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  const text = await page.locator('#main').textContent();
  await page.goto(`${origin}/u/MaxMilyin`, { waitUntil: 'networkidle' });
  const profile = await page.locator('section[aria-labelledby=days]').textContent();
  await context.close();
  return { marks, text, profile };
}

test('years from 2012 to this one exist for every player; others are 404 and make no upstream call', async ({
  pair,
}) => {
  const { site, upstream } = pair;
  for (const [name, year] of [
    ['EmptySlot', 2012],
    ['FirstCoin', THIS_YEAR],
    ['MaxMilyin', 2012],
  ]) {
    const { status, text } = await get(`${site.url}/u/${name}/year/${year}`);
    expect([status, text.includes('no awards')], `${name} ${year}`).toEqual([200, true]);
    expect(readHead(text).meta.get('robots'), 'not to be found').toEqual(['noindex']);
  }
  await forgetCalls(upstream.url);
  const odd = [
    '2011',
    '2100',
    `${THIS_YEAR + 1}`,
    '20',
    '02024',
    'abc',
    '2024x',
    '%32',
    '%E0%A4%A',
  ];
  for (const year of odd) {
    for (const below of ['', '/opengraph-image']) {
      const status = await rawStatus(site.url, `/u/NeverSeenYet/year/${year}${below}`);
      // A bad escape is the parser's own business.
      expect([400, 404], `${year}${below}`).toContain(status);
    }
  }
  expect(await rawStatus(site.url, '/u/MaxMilyin/year')).toBe(404);
  expect(await rawStatus(site.url, '/u/MaxMilyin/year/2024/more')).toBe(404);
  const { calls } = await callsOf(upstream.url);
  expect(calls.filter(({ player }) => player?.toLowerCase() === 'neverseenyet')).toEqual([]);
});

test('a year redirects to the player’s own spelling, and has the player states of the profile', async ({
  pair,
}) => {
  const { url } = pair.site;
  const other = await get(`${url}/u/mAxMiLyIn/year/2024`);
  expect([other.status, other.headers.get('location')]).toEqual([308, '/u/MaxMilyin/year/2024']);
  const former = await get(`${url}/u/TrainLover99/year/2024`);
  expect([former.status, former.headers.get('location')]).toEqual([308, '/u/NightTrain/year/2024']);
  for (const [name, words] of [
    ['NobodyAtAll', 'No player with that name'],
    ['BannedBuccaneer', 'This page is not available.'],
  ] as const) {
    const { status, text } = await get(`${url}/u/${name}/year/2024`);
    expect([status, text.includes(words)], name).toEqual([404, true]);
  }
});

test('a year has its own preview text and image, and the image exists', async ({ pair }) => {
  const { url } = pair.site;
  const rows = await readRows(pair.upstream.apiUrl, 'MaxMilyin');
  const year = THIS_YEAR - 1;
  const { awards, days, counters } = recountYear(rows, year);
  const { meta, title } = readHead((await get(`${url}/u/MaxMilyin/year/${year}`)).text);
  expect(title).toContain(`MaxMilyin: ${counters.mastered} games mastered in ${year}`);
  const description = meta.get('description')?.[0] ?? '';
  expect(description).toContain(`in ${year}: ${awards} awards across ${days} days`);
  const image = new URL(meta.get('og:image')?.[0] ?? '');
  expect(image.pathname + image.search).toMatch(
    new RegExp(`^/u/MaxMilyin/year/${year}/opengraph-image\\?v=[a-z0-9]+$`),
  );
  expect(meta.get('og:image:alt')?.[0]).toContain(`${awards} awards across ${days} days`);
  const address = url + image.pathname;
  const good = await getPictureUntil(address, ({ life }) => life === GOOD, 60_000);
  expect([good.status, good.size, good.life]).toEqual([200, '1200×630', GOOD]);
  expect(good.bytes.length).toBeLessThan(150 * 1024);
  expect(good.headers.get('content-disposition')).toContain(`-${year}.png`);
  const head = await getPicture(address, { method: 'HEAD' });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect(head.headers.get('content-length')).toBe(String(good.bytes.length));
  const same = await getPicture(address.replace('MaxMilyin', 'maxmilyin'), {
    headers: { 'if-none-match': good.etag },
  });
  expect([same.status, same.etag]).toEqual([304, good.etag]);
  // Other years are other pictures, one without awards too.
  const etags = new Set([good.etag]);
  for (const other of [THIS_YEAR, 2012]) {
    const picture = await getPictureUntil(
      `${url}/u/MaxMilyin/year/${other}/opengraph-image`,
      ({ life }) => life === GOOD,
      60_000,
    );
    expect([picture.status, picture.life], `${other}`).toEqual([200, GOOD]);
    etags.add(picture.etag);
  }
  expect(etags.size).toBe(3);
});

for (const path of [`/u/MaxMilyin/year/${THIS_YEAR}`, '/u/FirstCoin/year/2020']) {
  test(`axe finds nothing on ${path}, and it fits every width`, async ({ page, pair }) => {
    for (const [colorScheme, width] of [
      ['dark', 1280],
      ['light', 360],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(pair.site.url + path);
      for (const details of await page.locator('main details > summary').all()) {
        await details.click();
      }
      await expectNoViolations(page, `${colorScheme} at ${width} px`);
    }
    for (const width of [320, 360, 599, 600, 767, 768, 1199, 1200, 1359, 1360, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBe(0);
      // No week of the calendar is cut off.
      const cut = await page.locator('section[aria-labelledby=days] svg').evaluateAll(
        (all) =>
          all.filter((svg) => {
            const box = svg.getBoundingClientRect();
            const room = svg.closest('section')?.getBoundingClientRect();
            return box.width > 0 && room !== undefined && box.right > room.right + 0.5;
          }).length,
      );
      expect(cut, `${width} px`).toBe(0);
    }
  });
}
