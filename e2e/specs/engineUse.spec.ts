import type { Engine } from '#e2e/engines/engine.ts';
import { settle } from '#e2e/engines/settle.ts';
import { OTHERS, test } from '#e2e/lib/engineTest.ts';
import { isLight, readPixels, shareOf } from '#e2e/lib/pixels.ts';
import { type Origin, startOrigin } from '#e2e/lib/startOrigin.ts';
import { expect } from '#e2e/lib/test.ts';

/** Where the first element that matches lies in the viewport. */
const areaOf = (engine: Engine, selector: string) =>
  engine.run((wanted: string) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`There is no ${wanted}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }, selector);

/** Opens the year in a large window. */
async function openYear(engine: Engine, url: string): Promise<void> {
  await engine.resize(1440, 900);
  await engine.goto(`${url}/u/MaxMilyin/year/2026`);
  await settle(engine);
}

/** The shares of gold and of light pixels in the calendar. */
async function getCalendarShares(engine: Engine) {
  const area = await areaOf(engine, 'svg:has([id^="days-"])');
  const pixels = readPixels(await engine.screenshot());
  return {
    gold: shareOf(pixels, area, ([red, , blue]) => red > 200 && blue < 120),
    light: shareOf(pixels, area, (rgb) => isLight(rgb)),
  };
}

for (const name of OTHERS) {
  test.describe(name, () => {
    for (const path of ['/u/MaxMilyin', '/privacy', '/docs', '/cards', '/u/MaxMilyin/games']) {
      test(`links in the text of ${path} are underlined`, async ({ engineOf, pair }) => {
        const engine = await engineOf(name);
        await engine.resize(1440, 900);
        await engine.goto(pair.site.url + path);
        const plain = await engine.run(() => {
          // In running text: words stand beside the link, in the same paragraph or item.
          const inText = [...document.querySelectorAll('main p a, main dd a, footer p a')].filter(
            (link) =>
              link.getClientRects().length > 0 &&
              [...(link.parentElement?.childNodes ?? [])].some(
                (node) => node.nodeType === 3 && node.textContent?.trim(),
              ),
          );
          const plainOnes = inText.filter((link) => {
            const style = getComputedStyle(link);
            const line = style.textDecorationLine || style.textDecoration;
            return !line.includes('underline') && style.borderBottomStyle !== 'solid';
          });
          return { of: inText.length, words: plainOnes.map((link) => link.textContent) };
        });
        expect(plain.words, `of ${plain.of} links`).toEqual([]);
      });
    }

    test('the days of a year cover as much of the calendar as in Chromium', async ({
      engineOf,
      pair,
    }) => {
      const chromium = await engineOf('chromium', { dark: true });
      const engine = await engineOf(name, { dark: true });
      await openYear(chromium, pair.site.url);
      const expected = await getCalendarShares(chromium);
      expect(expected.gold).toBeGreaterThan(0.01);
      await openYear(engine, pair.site.url);
      const compare = async () => {
        const actual = await getCalendarShares(engine);
        const { abs, max } = Math;
        return max(abs(actual.gold - expected.gold), abs(actual.light - expected.light));
      };
      await expect.poll(compare).toBeLessThan(0.03);
    });

    test('Back and Forward change the list and its search box together', async ({
      engineOf,
      pair,
    }) => {
      const engine = await engineOf(name);
      await engine.resize(1440, 900);
      await engine.goto(`${pair.site.url}/u/MaxMilyin`);
      await engine.goto(`${pair.site.url}/u/MaxMilyin/games`);
      const list = () =>
        engine.run(() => ({
          path: location.pathname + location.search,
          box: document.querySelector<HTMLInputElement>('main input[name=q]')?.value,
          count: [...document.querySelectorAll('[role=status]')]
            .map((each) => each.textContent)
            .find((text) => text.includes('Viewing')),
        }));
      const before = {
        path: '/u/MaxMilyin/games',
        box: '',
        count: expect.stringContaining('1,287'),
      };
      await expect.poll(list).toEqual(before);
      await engine.click('main input[name=q]');
      await engine.type('zelda');
      const after = {
        path: '/u/MaxMilyin/games?q=zelda',
        box: 'zelda',
        count: expect.stringMatching(/^Viewing \d{1,2} /),
      };
      await expect.poll(list).toEqual(after);
      await engine.back();
      await expect.poll(list).toEqual(before);
      await engine.forward();
      await expect.poll(list).toEqual(after);
    });

    test('the theme follows the system, and the button changes it', async ({ engineOf, pair }) => {
      for (const dark of [true, false]) {
        const engine = await engineOf(name, { dark });
        await engine.resize(1440, 900);
        await engine.goto(`${pair.site.url}/privacy`);
        await engine.run(() => localStorage.removeItem('theme'));
        await engine.goto(`${pair.site.url}/privacy`);
        await settle(engine);
        const ground = async () => isLight(readPixels(await engine.screenshot()).at(5, 800));
        await expect.poll(ground).toBe(!dark);
        await engine.click('header button[class*=theme]');
        await expect.poll(ground).toBe(dark);
        await engine.goto(`${pair.site.url}/docs`);
        await expect.poll(ground, 'the choice stays').toBe(dark);
        await engine.run(() => localStorage.removeItem('theme'));
      }
    });

    test('"Copy link" copies', async ({ engineOf, pair }) => {
      const engine = await engineOf(name);
      await engine.resize(1440, 900);
      await engine.goto(`${pair.site.url}/u/MaxMilyin`);
      await settle(engine);
      await engine.click('button[class*=copy]');
      const says = () =>
        engine.run(() => document.querySelector('button[class*=copy]')?.textContent);
      await expect.poll(says).toBe('Copied');
    });

    test.describe('in a page of another site', () => {
      let host: Origin;
      let body = '';
      test.beforeAll(async () => {
        host = await startOrigin((_, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(
            `<!doctype html><meta name="color-scheme" content="light dark"><style>body{margin:0;background:Canvas}iframe,img{display:block;border:0}</style>${body}`,
          );
        });
      });
      test.afterAll(() => host.stop());

      test('the frame of an embed shows a card', async ({ engineOf, pair }) => {
        const src = `${pair.site.url}/embed/MaxMilyin?type=stats`;
        body = `<iframe src="${src}&theme=dark" width="500" height="300"></iframe><iframe src="${src}&theme=light" width="500" height="300"></iframe>`;
        const engine = await engineOf(name);
        await engine.resize(768, 700);
        await engine.goto(host.url);
        const shares = async () => {
          const pixels = readPixels(await engine.screenshot());
          const frames = [0, 300].map((y) => ({ x: 20, y: y + 20, width: 300, height: 100 }));
          return frames.map((frame) => shareOf(pixels, frame, isLight) > 0.5);
        };
        await expect.poll(shares).toEqual([false, true]);
      });

      test('cards as <img> and <picture> are drawn, and <picture> follows the theme', async ({
        engineOf,
        pair,
      }) => {
        const card = `${pair.site.url}/u/MaxMilyin/card.svg`;
        body = `<img id="img" src="${card}?theme=auto"><picture><source media="(prefers-color-scheme: dark)" srcset="${card}?theme=dark"><img id="picture" src="${card}?theme=light"></picture>`;
        for (const dark of [true, false]) {
          const engine = await engineOf(name, { dark });
          await engine.resize(768, 900);
          await engine.goto(host.url);
          const drawn = await engine.run(() =>
            [...document.images].map(({ naturalWidth }) => naturalWidth > 100),
          );
          expect(drawn).toEqual([true, true]);
          const area = await areaOf(engine, '#picture');
          const light = async () =>
            shareOf(readPixels(await engine.screenshot()), area, isLight) > 0.5;
          await expect.poll(light).toBe(!dark);
        }
      });
    });
  });
}
