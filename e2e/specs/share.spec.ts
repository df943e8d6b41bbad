import bbob from '@bbob/html';
import bbobHtml from '@bbob/preset-html5';
import { chromium, type Page } from '@playwright/test';
import MarkdownIt from 'markdown-it';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';
import { makeRandom } from '#lib/demo/players/makeRandom.ts';

const BUILDER = '/u/MaxMilyin/share';
const STATES = 50;

/** Every option that can be set by hand. */
const OPTIONS = [
  ...['type', 'theme', 'title_color', 'text_color', 'icon_color', 'bg_color', 'border_color'],
  ...['ring_color', 'hide_border', 'border_radius', 'hide', 'show', 'hide_title', 'custom_title'],
  ...['show_icons', 'text_bold', 'number_format', 'locale', 'timezone', 'date_format'],
  ...['card_width', 'card_height', 'disable_animations', 'cache_seconds'],
];

/** Waits until a script has taken the builder over, and gives what is to be seen. */
async function read(page: Page) {
  await expect(page.locator('img[data-card]')).toHaveAttribute('src', /^data:/);
  return page.evaluate(() => ({
    drawn: decodeURIComponent(
      document.querySelector('img[data-card]')?.getAttribute('src')?.split(',', 2)[1] ?? '',
    ),
    texts: Object.fromEntries(
      [...document.querySelectorAll('textarea')].map((field) => [
        field.labels?.[0]?.textContent ?? '',
        field.value,
      ]),
    ) as Record<string, string>,
  }));
}

/** The values that a control offers. */
const offered = (page: Page, name: string) =>
  page
    .locator(`input[type=radio][name=${name}], select[name=${name}] option`)
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('50 states: the preview is the server’s card, and every text that is copied shows it', async ({
  page,
  pair,
  context,
}) => {
  const { url } = pair.site;
  await page.goto(url + BUILDER);
  const lists = {
    type: await offered(page, 'type'),
    theme: await offered(page, 'theme'),
    locale: await offered(page, 'locale'),
  };
  expect(lists.theme.length).toBeGreaterThan(30);
  const random = makeRandom('builder');
  const one = (values: readonly string[]) => random.pick(values);
  const sometimes = (values: readonly string[]) => (random.chance(0.5) ? '' : one(values));
  // Pages for what is pasted; what they show is known by its address, and asked for below.
  const paper = await context.newPage();
  await paper.route('**/*', (route) => route.abort());
  for (let i = 0; i < STATES; i += 1) {
    const type = lists.type[i % lists.type.length] ?? '';
    const asked: Record<string, string> = {
      type,
      theme: one(lists.theme),
      locale: one(lists.locale),
      custom_title: sometimes(['"><b>[x](y) & \\ *z*', '日本 [/img]', 'Ünïcode ♯', 'a'.repeat(80)]),
      bg_color: sometimes(['123456', '30,fff,000000', '12345680']),
      title_color: sometimes(['f0f', '00ff99']),
      hide: sometimes(['bar', 'unfinished,date', 'mastered']),
      show: sometimes(['points', 'achievements,hardcore']),
      border_radius: sometimes(['8', '12.5']),
      number_format: sometimes(['short']),
      timezone: sometimes(['Asia/Tokyo', 'America/New_York']),
      date_format: sometimes(['long', 'numeric', 'iso', 'j M[ Y]']),
      disable_animations: sometimes(['true']),
      // Icons come with the server's own picture, which is then what is shown.
      show_icons: type === 'wall' ? 'false' : sometimes(['false']),
    };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
    await page.goto(`${url}${BUILDER}?${query}`);
    const { drawn, texts } = await read(page);
    const address = texts['Image link'] ?? '';
    const at = (text: string) => url + text.slice(new URL(text).origin.length);
    const served = await get(at(address));
    expect([served.status, served.headers.get('content-type')], address).toEqual([
      200,
      expect.stringContaining('image/svg+xml'),
    ]);
    expect(drawn === served.text, `drawn as ${address}`).toBe(true);
    const markdown = new MarkdownIt({ html: true, linkify: true });
    const pasted = [
      markdown.render(texts.Markdown ?? ''),
      markdown.render(texts['Markdown, linked'] ?? ''),
      texts.HTML,
      bbob(texts.BBCode ?? '', bbobHtml()),
      texts['HTML, light and dark'],
    ];
    const shown = async (colorScheme: 'dark' | 'light') => {
      await paper.emulateMedia({ colorScheme });
      await paper.setContent(pasted.join('\n'), { waitUntil: 'commit' });
      await paper.waitForFunction(() =>
        [...document.images].every((image) => image.currentSrc !== ''),
      );
      return paper.evaluate(() => ({
        images: [...document.images].map((image) => image.currentSrc),
        others: document.querySelectorAll('body *:not(p, a, img, picture, source)').length,
      }));
    };
    const [dark, light] = [await shown('dark'), await shown('light')];
    for (const { images, others } of [dark, light]) {
      expect(others, 'nothing but the card').toBe(0);
      expect(images.slice(0, -1)).toEqual(Array(4).fill(address));
    }
    const halves = [dark.images.at(-1) ?? '', light.images.at(-1) ?? ''];
    if (asked.theme === 'auto') {
      const as = (theme: string) => address.replace('theme=auto', `theme=${theme}`);
      const plain = address.replace(/theme=auto&?/, '').replace(/[?&]$/, '');
      expect(halves).toEqual([plain, as('light')]);
    } else expect(halves).toContain(address);
    expect(texts.reStructuredText?.split('\n')[0]).toBe(`.. image:: ${address}`);
    expect(texts.AsciiDoc?.split('[')[0]).toBe(`image::${address}`);
  }
});

test('a wall is shown with its icons, as the server gives it', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}${BUILDER}?type=wall`);
  const card = page.locator('img[data-card]');
  await expect(card).toHaveAttribute('src', '/u/MaxMilyin/card.svg?type=wall');
  // A choice is drawn at once, and again as soon as the icons are there.
  await page.getByRole('radio', { name: 'amber' }).check();
  await expect(card).toHaveAttribute('src', '/u/MaxMilyin/card.svg?type=wall&theme=amber');
});

test('in the demo the preview says that it is one, as the card does', async ({ page }) => {
  const site = await startSite({});
  try {
    await page.goto(site.url + BUILDER);
    const { drawn } = await read(page);
    expect(drawn).toContain('MaxMilyin (demo)');
    expect(drawn === (await get(`${site.url}/u/MaxMilyin/card.svg`)).text).toBe(true);
  } finally {
    await site.stop();
  }
});

test('the other formats: PNG, text, frame', async ({ page, pair }) => {
  const { url } = pair.site;
  await page.goto(`${url}${BUILDER}?theme=ice&card_width=600`);
  await read(page);
  await page.getByRole('radio', { name: 'PNG' }).check();
  const png = '/u/MaxMilyin/card.png?theme=ice&card_width=600';
  await expect(page.locator('img[data-card]')).toHaveAttribute('src', png);
  await expect(page.getByLabel('HTML', { exact: true })).toHaveValue(
    /card\.png\?theme=ice&amp;card_width=600&amp;scale=2"/,
  );
  await page.getByRole('radio', { name: 'Text' }).check();
  const text = await get(`${url}/u/MaxMilyin/card.txt?theme=ice&card_width=600`);
  expect(await page.locator('pre').textContent()).toBe(text.text);
  await page.getByRole('radio', { name: 'Frame, OBS' }).check();
  await expect(page.getByLabel('OBS link')).toHaveValue(
    /\/embed\/MaxMilyin\?type=stats&theme=ice&card_width=600$/,
  );
  await expect(page.getByLabel('Iframe')).toHaveValue(/ width="600" height="195" /);
});

test('a frame of a state shows the card of its preview', async ({ page, pair }) => {
  const { url } = pair.site;
  for (const query of [
    'theme=merko&title_color=f0f',
    'type=recent&locale=ja&card_height=300&custom_title=%22%3E%26+%5D',
    'type=overlay&theme=auto&disable_animations=true',
    'type=mini&bg_color=30,fff,000000&hide=bar',
  ]) {
    await page.goto(`${url}${BUILDER}?${query}`);
    const { drawn } = await read(page);
    await page.getByRole('radio', { name: 'Frame, OBS' }).check();
    const frame = new URL(await page.getByLabel('OBS link').inputValue());
    // Read without the page's own parser, where our policy would block the iframe's style.
    const html = await page.getByLabel('Iframe').inputValue();
    const framed = html.match(/ src="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
    expect(framed).toBe(frame.href);
    await page.goto(url + frame.pathname + frame.search);
    const card = page.locator('main img');
    await expect
      .poll(async () => (await get(url + (await card.getAttribute('src')))).text === drawn)
      .toBe(true);
  }
});

test('by keyboard: a theme, a title, a copy; and the address holds it all', async ({
  page,
  pair,
  context,
}) => {
  const { url } = pair.site;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(url + BUILDER);
  await read(page);
  await page.getByRole('radio', { name: 'dark', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Custom title').focus();
  await page.keyboard.type('Mine & yours');
  await page.keyboard.press('Enter');
  const query = '?theme=transparent&custom_title=Mine+%26+yours';
  await expect(page).toHaveURL(`${url}${BUILDER}${query}`);
  await expect(page.locator('img[data-card]')).toHaveAttribute(
    'alt',
    /^MaxMilyin: 817 .*Mine & yours/,
  );
  await page.getByRole('button', { name: 'Copy Image link' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Image link copied' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Copied Image link' })).toBeFocused();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.endsWith(`/u/MaxMilyin/card.svg${query}`), copied).toBe(true);
  await page.reload();
  await read(page);
  await expect(page.getByLabel('Custom title')).toHaveValue('Mine & yours');
  await expect(page.getByRole('radio', { name: 'transparent' })).toBeChecked();
});

test('where a browser does not let it copy, the text is there to select', async ({
  page,
  pair,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    document.execCommand = () => false;
  });
  await page.goto(pair.site.url + BUILDER);
  await read(page);
  await page.getByRole('button', { name: 'Copy BBCode' }).click();
  await expect(page.getByText('Press Ctrl+C (⌘C) to copy')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^\[url=/);
  await page.goto(`${pair.site.url}/docs`);
  await page.getByRole('button', { name: 'Copy Every number of a player' }).click();
  await expect(page.getByText('Press Ctrl+C (⌘C) to copy')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^curl /);
  await page.goto(`${pair.site.url}/u/MaxMilyin`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Press Ctrl+C (⌘C) to copy')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/\/u\/MaxMilyin$/);
});

test('it copies on plain http as well, where there is no navigator.clipboard', async ({
  pair,
  launchOptions,
}) => {
  const { args = [], ...launch } = launchOptions;
  const browser = await chromium.launch({
    ...launch,
    args: [...args, '--host-resolver-rules=MAP longplay.test 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    const site = pair.site.url.replace('127.0.0.1', 'longplay.test');
    const pasted = async () => {
      const field = page.getByRole('textbox', { name: 'Find a player' });
      await field.fill('');
      await field.press('ControlOrMeta+v');
      return field.inputValue();
    };
    await page.goto(site + BUILDER);
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    await read(page);
    const button = page.getByRole('button', { name: 'Copy Image link' });
    await button.click();
    await expect(page.getByRole('button', { name: 'Copied Image link' })).toBeFocused();
    expect(await pasted()).toMatch(/\/u\/MaxMilyin\/card\.svg$/);
    await page.goto(`${site}/u/MaxMilyin`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await pasted()).toMatch(/\/u\/MaxMilyin$/);
  } finally {
    await browser.close();
  }
});

test('only options that change the card are offered, and invalid values are reported', async ({
  page,
  pair,
}) => {
  await page.goto(pair.site.url + BUILDER);
  await read(page);
  const width = page.getByLabel('Width');
  await width.fill('5000');
  await expect(width).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Invalid value, ignored.')).toBeVisible();
  await page.getByLabel('Hide border').check();
  await expect(page.getByRole('textbox', { name: 'Border', exact: true })).toBeDisabled();
  await page.getByRole('radio', { name: 'Userbar' }).check();
  await expect(width).toHaveCount(0);
  await expect(page.locator('input[name=show]')).toHaveCount(0);
  await expect(page.getByText('468×60', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Image link')).toHaveValue(/card\.svg\?type=mini$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form has every option, and leads to the card at its shortest address', async ({
    page,
    pair,
  }) => {
    await page.goto(pair.site.url + BUILDER);
    const names = await page
      .locator('[name]:is(input, select)')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
    expect(names).toEqual(expect.arrayContaining(OPTIONS));
    await page.getByRole('radio', { name: 'Latest games' }).check();
    await page.getByRole('radio', { name: 'sepia' }).check();
    await page.getByLabel('Bold numbers').uncheck();
    const hide = page.getByRole('group', { name: 'Hide' });
    await hide.getByLabel('Progress bar').check();
    await hide.getByLabel('Date').check();
    await page.getByRole('button', { name: 'Show my card' }).click();
    const query = 'type=recent&theme=sepia&hide=date,bar&text_bold=false';
    await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin/card.svg?${query}`);
    await page.goBack();
    await page.getByLabel('Bold numbers').check();
    await page.getByRole('radio', { name: 'PNG' }).check();
    await page.getByRole('button', { name: 'Copy code' }).click();
    await expect(page.locator('body')).toContainText(
      /!\[MaxMilyin on Longplay\]\(http\S+card\.png\?/,
    );
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address says which card it is, and “Get this card” keeps its kind', async ({
    page,
    pair,
  }) => {
    const { url } = pair.site;
    const card = page.locator('img[data-card]');
    for (const query of ['type=recent&theme=mint', 'type=wall', 'theme=ice', 'theme=mint&x=1']) {
      const shown = new URLSearchParams(query);
      shown.delete('x');
      await page.goto(`${url}${BUILDER}?${query}`);
      await expect(card).toHaveAttribute('src', `/u/MaxMilyin/card.svg?${shown}`);
    }
    await page.goto(`${url}/u/MaxMilyin`);
    await page.getByRole('link', { name: 'Get this card' }).first().click();
    await expect(card).toHaveAttribute('src', '/u/MaxMilyin/card.svg?type=next');
    await page.getByRole('radio', { name: 'mint' }).check();
    await page.getByRole('button', { name: 'Show my card' }).click();
    await expect(page).toHaveURL(`${url}/u/MaxMilyin/card.svg?type=next&theme=mint`);
    // Values that are not known make no page, and the path is no address.
    await page.goto(`${url}${BUILDER}?type=best&theme=nice`);
    await expect(card).toHaveAttribute('src', '/u/MaxMilyin/card.svg');
    expect((await get(`${url}/u/MaxMilyin/share/recent/mint`)).status).toBe(404);
    const { headers } = await get(`${url}/u/maxmilyin/share?type=recent`);
    expect(headers.get('location')).toMatch(/^\/u\/MaxMilyin\/share\?type=recent/);
  });
});

test('the way to the card’s address takes no name that is none, and goes nowhere else', async ({
  pair,
}) => {
  const { url } = pair.site;
  expect((await get(`${url}/u/has_underscore/share/open?theme=ice`)).status).toBe(404);
  const answer = await get(`${url}/u/MaxMilyin/share/open?format=//evil.example&theme=%0d%0a&x=1`);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/u/MaxMilyin/card.svg']);
});

test('the profile leads to the builder, and the builder back', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}/u/MaxMilyin`);
  await page.getByRole('link', { name: 'Get the card' }).click();
  await expect(page).toHaveURL(pair.site.url + BUILDER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MaxMilyin’s cards');
  await read(page);
  await page.getByRole('link', { name: 'Back to MaxMilyin' }).click();
  await expect(page).toHaveURL(`${pair.site.url}/u/MaxMilyin`);
  // And once more from there: the document is another one than at first.
  await page.getByRole('link', { name: 'Get the card' }).click();
  await read(page);
  const { text } = await get(pair.site.url + BUILDER);
  expect(text).toContain('<meta name="robots" content="noindex"/>');
});
