import type { Engine } from '#e2e/engines/engine.ts';
import { settle } from '#e2e/engines/settle.ts';
import { OTHERS, test } from '#e2e/lib/engineTest.ts';
import { getUntil } from '#e2e/lib/get.ts';
import { differences, pageBoxes } from '#e2e/lib/pageBoxes.ts';
import { expect } from '#e2e/lib/test.ts';

/** One page of each kind. */
const PAGES = [
  '/',
  '/u/MaxMilyin',
  '/u/FirstCoin',
  '/u/MaxMilyin/games?page=2',
  '/u/MaxMilyin/year/2026',
  '/u/MaxMilyin/milestone',
  '/u/MaxMilyin/milestone/mastered/800',
  '/compare/HalfwayHome/ThreeHundredClub',
  '/compare/MaxMilyin',
  '/u/MaxMilyin/share',
];
const WIDTHS = [360, 768, 1440];

/** Their layout changes once, between these widths. */
const SIMPLE_PAGES = [
  '/cards',
  '/docs',
  '/privacy',
  '/embed/MaxMilyin',
  '/u/NobodyAtAll',
  '/nowhere',
];
const SIMPLE_WIDTHS = [360, 1440];

/** Higher than most pages are, so that all parts of a page are near and laid out. */
const HEIGHT = 8_000;

/** Opens a page at each width and measures it. */
async function measure(engine: Engine, url: string, widths: readonly number[]) {
  const measured = [];
  for (const width of widths) {
    await engine.resize(width, HEIGHT);
    await engine.goto(url);
    await settle(engine);
    const overflow = await engine.run(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    measured.push({ width, overflow, boxes: await pageBoxes(engine) });
  }
  return measured;
}

// They share nothing but the browsers and the site of their worker.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

for (const path of [...PAGES, ...SIMPLE_PAGES]) {
  test(`${path} is laid out in Firefox and WebKit as in Chromium, from 360 to 1440 px`, async ({
    engineOf,
    pair,
  }) => {
    const url = pair.site.url + path;
    const widths = SIMPLE_PAGES.includes(path) ? SIMPLE_WIDTHS : WIDTHS;
    // On a busy machine a player is fetched at first, and the page goes on to another by itself.
    await getUntil(url, ({ status }) => status !== 503, 60_000);
    const expected = await measure(await engineOf('chromium'), url, widths);
    for (const name of OTHERS) {
      const measured = await measure(await engineOf(name), url, widths);
      for (const [n, { width, overflow, boxes }] of measured.entries()) {
        const where = `${name} at ${width} px`;
        expect.soft(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
        expect.soft(differences(boxes, expected[n]?.boxes ?? []), where).toEqual([]);
      }
    }
  });
}
