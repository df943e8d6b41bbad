import { gzipSync } from 'node:zlib';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { expectFit } from '#e2e/lib/expectFit.ts';
import { type Answer, get, getUntil } from '#e2e/lib/get.ts';
import { getPicture, getPictureUntil } from '#e2e/lib/getPicture.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { countersOf, type RawRow, readRows, recount, recountMore } from '#e2e/lib/recount.ts';
import { recountPair } from '#e2e/lib/recountPair.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

const LARGE = '/compare/EveryCartEver/MaxMilyin';

/** Asks until nobody is being fetched any more. */
const settled = (url: string) => getUntil(url, ({ status }) => status !== 503, 40_000);

/** Every number that a page says by an attribute, in the order in which they stand. */
function numbersOf(html: string, attribute: string): [string, number][] {
  const tags = html.matchAll(new RegExp(`${attribute}="([^"]+)"[^>]*>([\\d,]+)<`, 'g'));
  return [...tags].map(([, key = '', number = '']) => [key, Number(number.replaceAll(',', ''))]);
}

const hop = ({ status, headers }: Answer, url: string) => [
  status,
  headers.get('location')?.replace(url, ''),
];

test('names come in alphabetical order, then in the players’ own spellings', async ({ pair }) => {
  const { url } = pair.site;
  const chain: unknown[] = [];
  let path = '/compare/maxmilyin/EVERYCARTEVER';
  for (let i = 0; i < 5; i += 1) {
    const answer = await settled(url + path);
    const [status, location] = hop(answer, url);
    chain.push([status, location]);
    if (typeof location !== 'string') break;
    expect(answer.headers.get('cache-control'), path).toBe('public, max-age=60');
    path = location;
  }
  expect(chain).toEqual([
    [308, '/compare/EVERYCARTEVER/maxmilyin'],
    [308, LARGE],
    [200, undefined],
  ]);
  // Kept redirects say the same, each `location` once.
  expect(hop(await get(`${url}/compare/maxmilyin/EVERYCARTEVER`), url)).toEqual(chain[0]);
});

test('a player is not compared with themselves under any name', async ({ pair }) => {
  const { url } = pair.site;
  for (const path of ['/compare/MaxMilyin/maxmilyin', '/compare/MAXMILYIN/MAXMILYIN']) {
    const [status, location] = hop(await get(url + path), url);
    expect([status, String(location).toLowerCase()], path).toEqual([308, '/compare/maxmilyin']);
  }
  // TrainLover99 is NightTrain's old name.
  expect(hop(await settled(`${url}/compare/NightTrain/TrainLover99`), url)).toEqual([
    ...[308, '/compare/NightTrain'],
  ]);
  expect(hop(await settled(`${url}/compare/MaxMilyin/TrainLover99`), url)).toEqual([
    ...[308, '/compare/MaxMilyin/NightTrain'],
  ]);
  expect(hop(await get(`${url}/compare/maxmilyin`), url)).toEqual([308, '/compare/MaxMilyin']);
});

for (const [a, b] of [
  ['EveryCartEver', 'MaxMilyin'],
  ['HalfwayHome', 'ThreeHundredClub'],
  ['FirstCoin', 'MaxMilyin'],
  ['EmptySlot', 'MaxMilyin'],
  ['FixtureRows', 'MovingGoalposts'],
  ['MovingGoalposts', 'SofaSundays'],
] as const) {
  test(`${a} and ${b} have the numbers of a recount, of their profiles and of the API`, async ({
    pair,
  }) => {
    const { site, upstream } = pair;
    const { status, text } = await settled(`${site.url}/compare/${a}/${b}`);
    expect(status).toBe(200);
    const rows = await Promise.all([a, b].map((name) => readRows(upstream.apiUrl, name)));
    const [ofA = [], ofB = []] = rows;
    const { lead, shared, only } = recountPair(ofA, ofB);
    const leads = Object.fromEntries(numbersOf(text, 'data-lead'));
    expect(leads).toEqual(shared > 0 ? lead : {});
    if (only.some((count) => count > 0)) {
      expect(numbersOf(text, 'data-only')).toEqual([
        [a, only[0]],
        [b, only[1]],
      ]);
    }
    const counts = numbersOf(text, 'data-count');
    for (const [side, name] of [a, b].entries()) {
      const own = Object.fromEntries(counts.filter((_, i) => i % 2 === side));
      await expectNumbers(own, rows[side] ?? [], site.url, name);
    }
  });
}

/** One player's column says what the rows, the profile and the API say. */
async function expectNumbers(
  shown: Record<string, number>,
  rows: readonly RawRow[],
  url: string,
  name: string,
) {
  const counters = recount(rows);
  const { achievements, hardcoreAchievements, systems } = recountMore(rows);
  const known = { completed: 0, beatenCasual: 0, other: 0, ...shown };
  expect(known, name).toMatchObject({ ...counters, achievements, hardcoreAchievements, systems });
  expect(countersOf((await settled(`${url}/u/${name}`)).text), name).toEqual(counters);
  const summary = JSON.parse((await get(`${url}/api/v1/users/${name}/summary`)).text);
  expect(JSON.stringify(summary), name).toContain(`"played":${counters.played}`);
}

test('the verdict is the description, and the page has its own image', async ({ pair }) => {
  const { url } = pair.site;
  const { text } = await settled(url + LARGE);
  const head = readHead(text);
  const [description = ''] = head.meta.get('description') ?? [];
  expect(description).toMatch(
    /^Of 1,\d{3} games in common, \w+ is ahead on \d+, \w+ on \d+; \d+ are tied\.$/,
  );
  expect(text).toContain(`<p>${description}</p>`);
  expect(head.title).toBe('EveryCartEver and MaxMilyin · Longplay');
  expect(head.links.find(({ rel }) => rel === 'canonical')?.href).toMatch(
    /\/compare\/EveryCartEver\/MaxMilyin$/,
  );
  expect(head.meta.get('og:image')?.[0]).toMatch(
    /\/compare\/EveryCartEver\/MaxMilyin\/opengraph-image\?v=[a-z0-9]+$/,
  );
  expect(head.meta.get('og:image:alt')?.[0]).toMatch(
    /6,204 games mastered.*817 games mastered.*in common/,
  );
  expect(head.meta.has('robots')).toBe(false);
});

test('a page of 10,432 and 1,287 games stays small', async ({ pair }) => {
  const { text } = await settled(pair.site.url + LARGE);
  const weight = gzipSync(text).length;
  console.log(`${LARGE}: ${(weight / 1024).toFixed(1)} KB of HTML (gzip)`);
  expect(weight).toBeLessThan(32 * 1024);
});

test('malformed names share one 404 and make no upstream call', async ({ pair }) => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  const odd = ['a', 'has_underscore', 'x'.repeat(21), '%00', '%E0%A4%A', 'ab.cd', '%3Cscript%3E'];
  for (const name of odd) {
    for (const path of [
      ...[`/compare/${name}`, `/compare/${name}/NeverAsked`, `/compare/NeverAsked/${name}`],
      ...[
        `/compare/NeverAsked/${name}/opengraph-image`,
        `/compare/${name}/NeverAsked/opengraph-image`,
      ],
    ]) {
      expect([400, 404], path).toContain(await rawStatus(site.url, path));
    }
  }
  expect(await rawStatus(site.url, '/compare/NeverAsked/OrThis/more')).toBe(404);
  const { calls } = await callsOf(upstream.url);
  expect(calls.filter(({ player }) => /neverasked|orthis/i.test(player ?? ''))).toEqual([]);
});

test('an unknown or banned player on either side is 404, and the page says which one', async ({
  page,
  pair,
}) => {
  const { url } = pair.site;
  for (const [path, words, other] of [
    ['/compare/MaxMilyin/NobodyAtAll', 'There is no player called NobodyAtAll.', 'MaxMilyin'],
    ['/compare/AnotherNobody/MaxMilyin', 'There is no player called AnotherNobody.', 'MaxMilyin'],
    [
      '/compare/AnotherNobody/NobodyAtAll',
      'There is no player called AnotherNobody.',
      'NobodyAtAll',
    ],
    [
      '/compare/BannedBuccaneer/MaxMilyin',
      'The page of the first player is not available.',
      'MaxMilyin',
    ],
    ['/compare/AaFirst/BannedBuccaneer', 'There is no player called AaFirst.', 'BannedBuccaneer'],
  ] as const) {
    const answer = await page.goto(url + path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByText(words), path).toBeVisible();
    await expect(page.getByRole('link', { name: `Compare ${other}` })).toHaveAttribute(
      ...(['href', `/compare/${other}`] as const),
    );
    const head = readHead((await get(url + path)).text);
    expect(head.meta.get('robots'), path).toEqual(['noindex']);
    expect(
      head.links.filter(({ rel }) => rel === 'canonical'),
      path,
    ).toEqual([]);
  }
});

test.describe('while the upstream is down, and after it', () => {
  let own: Pair;
  test.beforeAll(async () => {
    own = await startPair({ OPT_OUT: 'HalfwayHome', TIME_SCALE: '0.005' });
  });
  test.afterAll(() => stopPair(own));

  test('a hidden player is identified by position, not by name, and makes no call', async () => {
    const { site, upstream } = own;
    for (const [path, place] of [
      ['/compare/HalfwayHome/MaxMilyin', 'first'],
      ['/compare/FirstCoin/HalfwayHome', 'second'],
    ]) {
      const answer = await settled(site.url + path);
      expect(answer.status, path).toBe(404);
      expect(answer.text).toContain(`The ${place} player asked not to be shown.`);
      const head = readHead(answer.text);
      const said = [head.title, ...[...head.meta.values()].flat()].join(' ');
      expect(said, path).not.toContain('HalfwayHome');
    }
    // Who they are is asked once at the start, to know them after a rename; their games never.
    const { calls } = await callsOf(upstream.url);
    const asked = calls.filter(({ player }) => /halfwayhome/i.test(player ?? ''));
    expect(asked.filter(({ path }) => !path.includes('GetUserProfile'))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test('a fault or a slow fetch of either has a page and an image of its own', async () => {
    const { site, upstream } = own;
    const nobody = await getPictureUntil(
      `${site.url}/u/NobodyAtAll/opengraph-image`,
      ({ life }) => life === 60,
      20_000,
    );
    const hidden = await getPictureUntil(
      `${site.url}/compare/HalfwayHome/FirstCoin/opengraph-image`,
      ({ life }) => life === 60,
      20_000,
    );
    expect(hidden.etag).toBe(nobody.etag);
    await putPlayer(upstream.url, { name: 'ColdOne', make: { mastered: 4, unfinished: 2 } });
    await putPlayer(upstream.url, { name: 'SlowOne', make: { mastered: 200, unfinished: 2300 } });
    const expectPassing = async (path: string) => {
      const picture = await getPicture(`${site.url}${path}/opengraph-image`);
      expect([picture.status, picture.size], path).toEqual([200, '1200×630']);
      expect(picture.life, path).toBeLessThanOrEqual(60);
      expect(picture.took, path).toBeLessThan(4_000);
    };
    // Five pages of 3 s each: a reader of the page waits for less than one.
    await orderFault(upstream.url, { mode: 'slowPages', ms: 3000, player: 'SlowOne' });
    await expectPassing('/compare/SlowOne/FirstCoin');
    const pending = await getUntil(
      `${site.url}/compare/FirstCoin/SlowOne`,
      ({ text }) => text.replaceAll('<!-- -->', '').includes('of 2,500 games'),
      15_000,
    );
    expect([pending.status, pending.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(pending.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(pending.text).toContain('Fetching the games of SlowOne.');
    expect(pending.text.replaceAll('<!-- -->', '')).toContain('of 2,500 games');
    await endFaults(upstream.url);
    await settled(`${site.url}/compare/FirstCoin/SlowOne`);
    await orderFault(upstream.url, { mode: '500', player: 'ColdOne', path: '/API' });
    const fault = await getUntil(
      `${site.url}/compare/ColdOne/FirstCoin`,
      ({ status }) => status === 500,
      20_000,
    );
    expect([fault.status, fault.headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(fault.text).toContain('There is no copy of ColdOne here yet.');
    await expectPassing('/compare/ColdOne/FirstCoin');
    await endFaults(upstream.url);
    for (const path of ['/compare/ColdOne/FirstCoin', '/compare/FirstCoin/SlowOne']) {
      expect((await getUntil(site.url + path, ({ status }) => status === 200, 30_000)).status).toBe(
        200,
      );
      const picture = await getPictureUntil(
        `${site.url}${path}/opengraph-image`,
        ({ life }) => life === 300,
        30_000,
      );
      expect(picture.life, path).toBe(300);
    }
  });

  test('a new award of either appears on the page and in the image', async () => {
    const { site, upstream } = own;
    await putPlayer(upstream.url, { name: 'OneMore', make: { mastered: 4, unfinished: 2 } });
    const path = `${site.url}/compare/FirstCoin/OneMore`;
    const before = await getUntil(path, ({ status }) => status === 200, 30_000);
    expect(numbersOf(before.text, 'data-count')).toContainEqual(['mastered', 4]);
    const picture = () =>
      getPictureUntil(`${path}/opengraph-image`, ({ life }) => life === 300, 30_000);
    const { etag } = await picture();
    await putPlayer(upstream.url, { name: 'OneMore', touch: 999_999 });
    await expect
      .poll(
        async () => {
          await fetch(`${site.url}/api/v1/users/OneMore/refresh`, { method: 'POST' });
          return numbersOf((await get(path)).text, 'data-count');
        },
        { timeout: 30_000 },
      )
      .toContainEqual(['mastered', 5]);
    await expect.poll(async () => (await picture()).etag, { timeout: 30_000 }).not.toBe(etag);
  });
});

test('its image supports any spelling and order, HEAD and 304', async ({ pair }) => {
  const { url } = pair.site;
  const first = await getPictureUntil(
    `${url}${LARGE}/opengraph-image`,
    ({ life }) => life === 300,
    60_000,
  );
  expect([first.status, first.size, first.headers.get('content-type'), first.life]).toEqual([
    ...[200, '1200×630', 'image/png', 300],
  ]);
  expect(first.bytes.length).toBeLessThanOrEqual(150 * 1024);
  expect(first.headers.get('cache-control')).toBe('public, max-age=300, stale-if-error=86400');
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  const picture = `${url}/compare/maxmilyin/everycartever/opengraph-image`;
  const other = await getPicture(`${picture}?v=1`);
  expect([other.status, other.etag]).toEqual([200, first.etag]);
  const head = await getPicture(picture, { method: 'HEAD' });
  expect([head.status, head.bytes.length, head.etag]).toEqual([200, 0, first.etag]);
  const known = await getPicture(picture, { headers: { 'if-none-match': first.etag } });
  expect([known.status, known.bytes.length]).toEqual([304, 0]);
  expect((await getPicture(`${url}/compare/MaxMilyin/maxmilyin/opengraph-image`)).status).toBe(404);
});

test('a page supports HEAD and 304', async ({ pair }) => {
  const url = pair.site.url + LARGE;
  const page = await settled(url);
  const head = await get(url, { method: 'HEAD' });
  expect([head.status, head.text]).toEqual([200, '']);
  expect(head.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('content-security-policy')).toBe(
    head.headers.get('content-security-policy'),
  );
  const etag = page.headers.get('etag') ?? '';
  expect(await rawStatus(pair.site.url, LARGE, { 'if-none-match': etag })).toBe(304);
});

// The page of two large players is among those of `pages.spec`.
for (const path of ['/compare/EmptySlot/MaxMilyin', '/compare/MaxMilyin']) {
  test(`axe finds nothing on ${path}, and it has no sideways scrolling`, async ({ page, pair }) => {
    await settled(pair.site.url + path);
    await expectFit(page, pair.site.url + path);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the profile leads to a comparison, and a wrong name gets an error message', async ({
    page,
    pair,
  }) => {
    const { url } = pair.site;
    await page.goto(`${url}/u/MaxMilyin`);
    await page.getByRole('main').getByRole('link', { name: 'Compare' }).click();
    await page.waitForURL(`${url}/compare/MaxMilyin`);
    const field = page.getByLabel('RetroAchievements username');
    await field.fill('firstcoin');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(`${url}/compare/FirstCoin/MaxMilyin`);
    await page.getByLabel('First player').fill('halfwayhome');
    await page.getByLabel('Second player').fill(`${url}/u/ThreeHundredClub`);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForURL(`${url}/compare/HalfwayHome/ThreeHundredClub`);
    await page.goto(`${url}/find?a=MaxMilyin&b=not%20a%20name`);
    await page.waitForURL(`${url}/compare/MaxMilyin#not-a-name`);
    await expect(page.getByText('A name has 2 to 20 letters and digits.')).toBeVisible();
    await page.goto(`${url}/find?a=&b=`);
    await expect(page).toHaveURL(`${url}/compare#not-a-name`);
  });
});

test('by keyboard alone: from the form to the closest race', async ({ page, pair }) => {
  const { url } = pair.site;
  await page.goto(`${url}/compare`);
  await page.getByLabel('First player').focus();
  await page.keyboard.type('MaxMilyin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ThreeHundredClub');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}/compare/MaxMilyin/ThreeHundredClub`);
  const race = page.locator('tbody th a').first();
  await race.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(race).toBeFocused();
  const outline = await race.evaluate((at) => getComputedStyle(at, '::after').outlineStyle);
  expect(outline).toBe('solid');
  await expect(page.getByRole('table', { name: 'Games in common' }).first()).toBeVisible();
});
