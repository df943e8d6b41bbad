import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { readRows } from '#e2e/lib/recount.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** Makes a player master an unfinished game now. */
async function master(url: string, apiUrl: string, name: string): Promise<void> {
  const open = (await readRows(apiUrl, name)).find((row) => row.HighestAwardKind === null);
  await fetch(`${url}/_control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, touch: open?.GameID }),
  });
}

test('"Update" fetches now and shows what changed, without a reload or a jump', async ({
  page,
}) => {
  // Five minutes become 3 s.
  const pair = await startPair({ TIME_SCALE: '0.01' });
  const { site, upstream } = pair;
  try {
    await page.goto(`${site.url}/u/MaxMilyin`);
    await page.evaluate(() => document.documentElement.setAttribute('data-stays', ''));
    const mastered = page.locator('[data-count=mastered]');
    await expect(mastered).toHaveAttribute('data-value', '817');
    await page
      .getByRole('heading', { name: /latest/i })
      .first()
      .scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    await master(upstream.url, upstream.apiUrl, 'MaxMilyin');
    await expect(async () => {
      await page.getByRole('button', { name: /^update/i }).click();
      await expect(mastered).toHaveAttribute('data-value', '818', { timeout: 10_000 });
    }).toPass({ timeout: 45_000 });
    await expect(page.getByText(/1 more mastered/i)).toHaveCount(1);
    await expect(page.locator('[data-stays]')).toHaveCount(1);
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(2);
  } finally {
    await stopPair(pair);
  }
});

test('an open page updates itself', async ({ page }) => {
  const pair = await startPair({ TIME_SCALE: '0.001' });
  const { site, upstream } = pair;
  try {
    await page.clock.install();
    await page.goto(`${site.url}/u/MaxMilyin`);
    await expect(page.locator('[data-count=mastered]')).toHaveAttribute('data-value', '817');
    await master(upstream.url, upstream.apiUrl, 'MaxMilyin');
    // Two rounds of a minute: the first finds the copy past its freshness and has it renewed.
    await expect(async () => {
      await page.clock.fastForward('01:01');
      await expect(page.locator('[data-count=mastered]')).toHaveAttribute('data-value', '818', {
        timeout: 1_000,
      });
    }).toPass({ timeout: 20_000 });
  } finally {
    await stopPair(pair);
  }
});

test('a refresh is 202, then 429 with Retry-After; unknown names stay 404', async () => {
  const pair = await startPair({ TIME_SCALE: '0.02' });
  const { site, upstream } = pair;
  const refresh = (name: string) =>
    get(`${site.url}/api/v1/users/${name}/refresh`, { method: 'POST' });
  try {
    await get(`${site.url}/u/MaxMilyin`);
    const soon = await refresh('MaxMilyin');
    expect(soon.status).toBe(429);
    const wait = Number(soon.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    await forgetCalls(upstream.url);
    await expect
      .poll(async () => (await refresh('MaxMilyin')).status, { timeout: 20_000 })
      .toBe(202);
    await expect.poll(async () => (await callsOf(upstream.url)).total).toBeGreaterThan(0);
    expect((await refresh('MaxMilyin')).status).toBe(429);
    expect((await get(`${site.url}/u/NobodyAtAll`)).status).toBe(404);
    expect((await refresh('NobodyAtAll')).status).toBe(404);
    expect((await refresh('has_underscore')).status).toBe(405);
  } finally {
    await stopPair(pair);
  }
});

test('Update reads who the player is and the front of 10,432 games: two calls', async () => {
  // Five minutes become 3 s, and a day a quarter of an hour.
  const pair = await startPair({ TIME_SCALE: '0.01' });
  const { site, upstream } = pair;
  const summary = `${site.url}/api/v1/users/EveryCartEver/summary`;
  const mastered = async () => JSON.parse((await get(summary)).text).mastered;
  try {
    await expect.poll(async () => (await get(summary)).status, { timeout: 20_000 }).toBe(200);
    const before = await mastered();
    await master(upstream.url, upstream.apiUrl, 'EveryCartEver');
    await forgetCalls(upstream.url);
    const refresh = () => get(`${site.url}/api/v1/users/EveryCartEver/refresh`, { method: 'POST' });
    await expect.poll(async () => (await refresh()).status, { timeout: 20_000 }).toBe(202);
    await expect.poll(mastered, { timeout: 10_000 }).toBe(before + 1);
    const { calls } = await callsOf(upstream.url);
    expect(calls.map(({ path }) => path.replace(/^.*API_/, '')).toSorted()).toEqual([
      'GetUserCompletionProgress.php',
      'GetUserSummary.php',
    ]);
  } finally {
    await stopPair(pair);
  }
});
