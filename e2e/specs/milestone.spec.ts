import { callsOf, forgetCalls, putPlayer } from '#e2e/lib/control.ts';
import { expectFit } from '#e2e/lib/expectFit.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture, getPictureUntil } from '#e2e/lib/getPicture.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { type RawRow, readRows } from '#e2e/lib/recount.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

const KINDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore'];

/** As the upstream lists them: 1, 5, 10, 20 … every 250 above 1,000. */
const isStep = (n: number) =>
  [1, 5, 10, 20, 30, 40, 50, 75, 100, 125, 150, 175, 200, 250].includes(n) ||
  (n > 250 && n <= 1000 && n % 100 === 0) ||
  (n > 1000 && n % 250 === 0);

/** A kind's awards that have a date, in order, from the raw rows. */
const awardsOf = (rows: readonly RawRow[], kind: string) =>
  rows
    .filter(
      (row) =>
        row.HighestAwardDate &&
        (row.HighestAwardKind === kind ||
          (kind === 'beaten-softcore' && row.HighestAwardKind === 'beaten-casual')),
    )
    .sort(
      (a, b) =>
        Date.parse(a.HighestAwardDate ?? '') - Date.parse(b.HighestAwardDate ?? '') ||
        a.GameID - b.GameID,
    );

const settled = (url: string) => getUntil(url, ({ status }) => status !== 503, 40_000);
const hrefs = (html: string, pattern: RegExp) =>
  [...html.slice(0, html.indexOf('<script id')).matchAll(pattern)].map(([, href]) => href);

for (const player of ['MaxMilyin', 'MovingGoalposts', 'FixtureRows', 'SofaSundays']) {
  test(`every milestone of ${player} is there, with its game, and no other`, async ({ pair }) => {
    const { site, upstream } = pair;
    const rows = await readRows(upstream.apiUrl, player);
    const list = await settled(`${site.url}/u/${player}/milestone`);
    expect(list.status).toBe(200);
    const reached: string[] = [];
    for (const kind of KINDS) {
      const awards = awardsOf(rows, kind);
      for (const [i, row] of awards.entries()) {
        const n = i + 1;
        if (!isStep(n)) continue;
        const path = `/u/${player}/milestone/${kind}/${n}`;
        reached.push(path);
        const page = await get(site.url + path);
        expect(page.status, path).toBe(200);
        // The game of the hero comes first.
        expect(hrefs(page.text, /href="[^"]*\/game\/(\d+)"/g)[0], path).toBe(String(row.GameID));
      }
      const next = Array.from({ length: 300 }, (_, i) => awards.length + 1 + i).find(isStep);
      const beyond = await get(`${site.url}/u/${player}/milestone/${kind}/${next}`);
      expect([beyond.status, beyond.text.includes('There is no page here')]).toEqual([404, true]);
    }
    const listed = hrefs(list.text, /href="(\/u\/\w+\/milestone\/[^"]+)"/g);
    expect(listed.sort()).toEqual(reached.sort());
  });
}

test('an impossible milestone is 404 and makes no upstream call', async ({ pair }) => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  for (const below of [
    ...['mastered/2', 'mastered/0', 'mastered/01', 'mastered/801', 'mastered/1e2', 'mastered/-5'],
    ...['mastered/1000000', 'beaten/1', 'Mastered/1', 'other/1', 'mastered', 'mastered/1/more'],
    ...['mastered/%31', 'mastered/2/opengraph-image', 'odd/1/opengraph-image', '%E0%A4%A/1'],
  ]) {
    const path = `/u/NeverAskedFor/milestone/${below}`;
    expect([400, 404], path).toContain(await rawStatus(site.url, path));
  }
  const { calls } = await callsOf(upstream.url);
  expect(calls.filter(({ player }) => /neveraskedfor/i.test(player ?? ''))).toEqual([]);
  expect(await rawStatus(site.url, '/u/a_b/milestone/mastered/1')).toBe(404);
});

test('redirects to the player’s own spelling, and has all player states', async ({ pair }) => {
  const { url } = pair.site;
  for (const below of ['/milestone', '/milestone/mastered/800']) {
    const moved = await settled(`${url}/u/mAxMiLyIn${below}`);
    expect([moved.status, moved.headers.get('location')?.replace(url, '')]).toEqual([
      ...[308, `/u/MaxMilyin${below}`],
    ]);
    expect((await settled(`${url}/u/NobodyAtAll${below}`)).status).toBe(404);
    const banned = await settled(`${url}/u/BannedBuccaneer${below}`);
    expect([banned.status, banned.text.includes('This page is not available.')]).toEqual([
      ...[404, true],
    ]);
  }
});

test('has a link preview with its own image', async ({ pair }) => {
  const { text } = await settled(`${pair.site.url}/u/MaxMilyin/milestone/mastered/800`);
  const head = readHead(text);
  expect(head.title).toBe('MaxMilyin: 800th game mastered · Longplay');
  expect(head.meta.get('description')?.[0]).toMatch(
    /^The 800th game MaxMilyin mastered: .+ \(.+\), on \d+ \w{3} \d{4}\.$/,
  );
  const own = '/u/MaxMilyin/milestone/mastered/800';
  expect(head.links.find(({ rel }) => rel === 'canonical')?.href).toMatch(new RegExp(`${own}$`));
  expect(head.meta.get('og:image')?.[0]).toMatch(
    new RegExp(`${own}/opengraph-image\\?v=[a-z0-9]+$`),
  );
  expect(head.meta.get('og:image:alt')?.[0]).toMatch(/the 800th game mastered\. Mastered \d/);
});

test('its image is drawn for every kind and size, and supports any case, HEAD and 304', async ({
  pair,
}) => {
  const { url } = pair.site;
  const etags = new Set<string>();
  for (const below of [
    ...['MaxMilyin/milestone/mastered/1', 'MaxMilyin/milestone/mastered/800'],
    ...['MaxMilyin/milestone/completed/10', 'MaxMilyin/milestone/beaten-hardcore/100'],
    ...['SofaSundays/milestone/beaten-softcore/30', 'EveryCartEver/milestone/mastered/5000'],
  ]) {
    const picture = await getPictureUntil(
      `${url}/u/${below}/opengraph-image`,
      ({ life }) => life === 300,
      60_000,
    );
    expect([picture.status, picture.size, picture.life], below).toEqual([200, '1200×630', 300]);
    expect(picture.bytes.length, below).toBeLessThanOrEqual(150 * 1024);
    etags.add(picture.etag);
  }
  expect(etags.size).toBe(6);
  const path = `${url}/u/maxmilyin/milestone/mastered/800/opengraph-image`;
  const first = await getPicture(path);
  expect(etags).toContain(first.etag);
  const head = await getPicture(path, { method: 'HEAD' });
  expect([head.status, head.bytes.length, head.etag]).toEqual([200, 0, first.etag]);
  const known = await getPicture(path, { headers: { 'if-none-match': first.etag } });
  expect(known.status).toBe(304);
  expect(
    (await getPicture(`${url}/u/MaxMilyin/milestone/mastered/900/opengraph-image`)).status,
  ).toBe(404);
  // A player without awards has a list page too, with a friendly text.
  expect((await settled(`${url}/u/EmptySlot/milestone`)).text).toContain('No awards yet.');
  const nobody = await getPicture(`${url}/u/NobodyAtAll/milestone/mastered/1/opengraph-image`);
  expect([nobody.status, nobody.size]).toEqual([200, '1200×630']);
});

test('a milestone appears with the award that reaches it', async () => {
  const pair = await startPair({ TIME_SCALE: '0.005' });
  const { site, upstream } = pair;
  try {
    await putPlayer(upstream.url, { name: 'FourOfFive', make: { mastered: 4, unfinished: 2 } });
    const path = `${site.url}/u/FourOfFive/milestone/mastered/5`;
    expect((await settled(path)).status).toBe(404);
    const before = await get(`${site.url}/u/FourOfFive/milestone/mastered/1`);
    expect(before.text).toMatch(/1 to go/);
    await putPlayer(upstream.url, { name: 'FourOfFive', touch: 999_999 });
    await expect
      .poll(
        async () => {
          await fetch(`${site.url}/api/v1/users/FourOfFive/refresh`, { method: 'POST' });
          return (await get(path)).status;
        },
        { timeout: 30_000 },
      )
      .toBe(200);
  } finally {
    await stopPair(pair);
  }
});

test('the profile links to a milestone, which links to its neighbours', async ({ page, pair }) => {
  const { url } = pair.site;
  await settled(`${url}/u/MaxMilyin`);
  await page.goto(`${url}/u/MaxMilyin`);
  await page
    .getByRole('region', { name: 'Milestones' })
    .getByRole('link', { name: /^All \d+$/ })
    .click();
  await page.waitForURL(`${url}/u/MaxMilyin/milestone`);
  await page
    .getByRole('region', { name: 'Mastered' })
    .getByRole('listitem')
    .filter({ hasText: '700' })
    .getByRole('link')
    .click();
  await page.waitForURL(`${url}/u/MaxMilyin/milestone/mastered/700`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('700th game mastered');
  await page.getByRole('link', { name: 'Next: 800th' }).click();
  await page.waitForURL(`${url}/u/MaxMilyin/milestone/mastered/800`);
  await expect(page.getByText('83 to go')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
  const around = page.getByRole('region', { name: 'Before and after' }).locator('li b');
  await expect(around).toHaveText(['797', '798', '799', '800', '801', '802', '803']);
  await page.getByRole('link', { name: 'Previous: 700th' }).press('Enter');
  await page.waitForURL(`${url}/u/MaxMilyin/milestone/mastered/700`);
});

// The page of the 800th is among those of `pages.spec`.
for (const path of ['/u/SofaSundays/milestone/beaten-softcore/1', '/u/MaxMilyin/milestone']) {
  test(`axe finds nothing on ${path}, and it has no sideways scrolling`, async ({ page, pair }) => {
    await settled(pair.site.url + path);
    await expectFit(page, pair.site.url + path);
  });
}
