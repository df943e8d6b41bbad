import { expectFit } from '#e2e/lib/expectFit.ts';
import { getUntil } from '#e2e/lib/get.ts';
import { readRows } from '#e2e/lib/recount.ts';
import { expect, test } from '#e2e/lib/test.ts';

const SECTIONS = ['next', 'passport', 'dust', 'letters', 'revised'];
const open = (url: string) => getUntil(url, ({ status }) => status === 200, 30_000);

test('each challenge is a section with an anchor and a link to its card', async ({
  page,
  pair,
}) => {
  await open(`${pair.site.url}/u/MovingGoalposts`);
  await page.goto(`${pair.site.url}/u/MovingGoalposts#passport`);
  await expect(page.locator('#passport')).toBeInViewport();
  for (const id of SECTIONS) {
    const section = page.locator(`section[aria-labelledby="${id}"]`);
    await expect(section.getByRole('heading', { level: 2 }), id).toHaveCount(1);
    await expect(section.getByRole('link', { name: 'Get this card' }), id).toHaveAttribute(
      'href',
      `/u/MovingGoalposts/share?type=${id}`,
    );
  }
  const revised = page.locator('section[aria-labelledby="revised"]');
  await expect(revised).toContainText(
    'sets got new achievements since MovingGoalposts finished them',
  );
  await expect(revised).not.toContainText(/lost|downgrad/i);
  await revised.getByRole('link', { name: 'Get this card' }).click();
  await expect(page.locator('[data-card]')).toHaveAttribute('alt', /Grown since · \d+/);
});

test('the profile, the cards and the raw rows agree', async ({ page, pair }) => {
  const { site, upstream } = pair;
  for (const name of ['MaxMilyin', 'MovingGoalposts']) {
    await open(`${site.url}/u/${name}`);
    await page.goto(`${site.url}/u/${name}`);
    const noteOf = (id: string) => page.locator(`section[aria-labelledby="${id}"] p`).first();
    const card = async (type: string) =>
      (await open(`${site.url}/u/${name}/card.txt?type=${type}`)).text;
    const rows = await readRows(upstream.apiUrl, name);
    // All consoles of the demo are active ones.
    const systems = new Set(
      rows.filter((row) => row.HighestAwardKind !== null).map((row) => row.ConsoleID),
    ).size;
    await expect(noteOf('passport')).toContainText(`${systems} of 55 systems`);
    expect(await card('passport')).toContain(`Passport · ${systems} of 55\n`);
    const revised = rows.filter(
      (row) =>
        /^(?:mastered|completed)$/.test(row.HighestAwardKind ?? '') &&
        (row.NumAwarded ?? 0) < row.MaxPossible,
    ).length;
    await expect(noteOf('revised')).toContainText(`${revised} sets got new achievements`);
    expect(await card('revised')).toContain(`Grown since · ${revised}\n`);
    const now = Date.now();
    const dusty = rows.filter(
      (row) =>
        row.HighestAwardKind === null &&
        !(row.Title ?? '').includes('[Subset - ') &&
        (row.NumAwarded ?? 0) > 0 &&
        (row.NumAwarded ?? 0) < row.MaxPossible &&
        now - Date.parse(row.MostRecentAwardedDate ?? '') >= 90 * 86_400_000,
    ).length;
    await expect(noteOf('dust')).toContainText(`${dusty} games`);
    expect(await card('dust')).toContain(`Unplayed for 90 days · ${dusty}\n`);
    // `innerText` is empty while the section is not near: it is not laid out.
    const note = (await noteOf('letters').textContent()) ?? '';
    const letters = /^(\d+ of 27) letters mastered/.exec(note)?.[1];
    expect(await card('letters')).toContain(`A to Z · ${letters}\n`);
  }
});

test('a player without challenges sees no empty boxes', async ({ page, pair }) => {
  const shownTo = async (name: string) => {
    await open(`${pair.site.url}/u/${name}`);
    await page.goto(`${pair.site.url}/u/${name}`);
    await expect(page.locator('h1')).toHaveText(name);
    const ids = await page
      .locator('section[aria-labelledby]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby') ?? ''));
    return ids.filter((id) => SECTIONS.includes(id));
  };
  expect(await shownTo('EmptySlot')).toEqual([]);
  expect(await shownTo('FirstCoin')).toEqual(['next', 'dust']);
  expect(await shownTo('SofaSundays')).not.toContain('letters');
});

test('axe finds nothing in the challenges in dark and light, and nothing overflows', async ({
  page,
  pair,
}) => {
  for (const name of ['MovingGoalposts', 'FirstCoin']) {
    await open(`${pair.site.url}/u/${name}`);
    await expectFit(page, `${pair.site.url}/u/${name}`);
  }
});
