import { decode } from 'fast-png';
import { getUntil } from '#e2e/lib/get.ts';
import { expect, test } from '#e2e/lib/test.ts';

/* What becomes of a page as a picture of its whole length, and on paper. */

test.beforeAll(async ({ pair }) => {
  await getUntil(`${pair.site.url}/u/MaxMilyin`, ({ status }) => status === 200, 30_000);
});

test('a screenshot of the whole page shows every section', async ({ page, pair }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  for (const path of ['/u/MaxMilyin', '/u/MaxMilyin/year/2025']) {
    await page.goto(pair.site.url + path);
    // As tools take it that do not make the window larger first.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { captureBeyondViewport: true });
    const { width, channels, data: pixels } = decode(Buffer.from(data, 'base64'));
    const sections = await page.locator('main section').evaluateAll((all) =>
      all.map((section) => {
        const { top, height } = section.getBoundingClientRect();
        return { id: section.getAttribute('aria-labelledby'), top, height };
      }),
    );
    expect(sections.length).toBeGreaterThan(4);
    for (const { id, top, height } of sections) {
      const rows = pixels.subarray(
        Math.ceil(top) * width * channels,
        Math.floor(top + height) * width * channels,
      );
      const colours = new Set<string>();
      for (let at = 0; at < rows.length; at += channels)
        colours.add(`${rows[at]},${rows[at + 1]},${rows[at + 2]}`);
      // Letters alone have more, by their smooth edges.
      expect(colours.size, `${path}, ${id}`).toBeGreaterThan(20);
    }
  }
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('there are no controls, and text is dark', async ({ page, pair }) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of [
      '/u/MaxMilyin',
      '/u/MaxMilyin/year/2025',
      '/u/MaxMilyin/milestone',
      '/u/MaxMilyin/milestone/mastered/800',
      '/u/MaxMilyin/games',
      '/compare/HalfwayHome/ThreeHundredClub',
    ]) {
      await page.goto(pair.site.url + path);
      const shown = await page
        .locator('button, .button, input, select, form, nav, summary')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
        );
      expect(shown, path).toEqual([]);
      const light = await page.locator('h1, h2, h3, main p, main td, main a').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const parts = getComputedStyle(one).color.match(/\d+/g)?.map(Number) ?? [];
            return Math.max(...parts.slice(0, 3)) > 180;
          })
          .map((one) => one.textContent),
      );
      expect(light, path).toEqual([]);
      // A section's head is the row with the double rule.
      const heads = await page.locator('main :is(h1, h2, div:has(> h2))').evaluateAll((all) =>
        all
          .map((one) => ({ one, style: getComputedStyle(one) }))
          .filter(({ one, style }) => one.localName !== 'div' || style.borderTopStyle === 'double')
          .map(({ style }) => style.breakAfter),
      );
      expect(new Set(heads), path).toEqual(new Set(['avoid']));
    }
  });

  test('the days of a year are printed, and no page is nearly empty', async ({ page, pair }) => {
    await page.goto(`${pair.site.url}/u/MaxMilyin/milestone`);
    const milestones = await page.pdf({ format: 'A4' });
    // While a kind of milestone was never broken apart they took six.
    expect(milestones.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThan(4);
    await page.goto(`${pair.site.url}/u/MaxMilyin/year/2025`);
    await page.emulateMedia({ media: 'print' });
    const tiles = page.locator('section[aria-labelledby=wall] img');
    await page.pdf({ format: 'A4' });
    await expect
      .poll(() =>
        tiles.evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).complete).length),
      )
      .toBe(0);
  });
});
