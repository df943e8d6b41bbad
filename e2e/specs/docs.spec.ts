import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expectAccessible } from '#e2e/lib/expectAccessible.ts';
import { get } from '#e2e/lib/get.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

const run = promisify(execFile);

/** The expected output of each example, by title. */
const SAYS: Record<string, RegExp> = {
  'Every number of a player': /"mastered":817/,
  'The games closest to mastery': /"toGo":1,/,
  'In a browser or Node': /^MaxMilyin mastered 817 of 1287 games\n$/,
  'Fetch a player now': /^HTTP\/1\.1 (202|429) /,
  '500 rows, starting at row 1,000': /^\{"Count":287,"Total":1287,/,
  'The client @retroachievements/api': /^500 of 1287 rows\n$/,
  'In a terminal': /817/,
  'Save as a PNG': /^$/,
  'The JSON behind it': /"message":"817 games mastered"/,
  oEmbed: /"title":"MaxMilyin: 817 games mastered"/,
  'The latest 50 awards': /^<\?xml[\s\S]*<feed/,
};

test('each example runs as pasted and prints what it should', async ({ page, pair }) => {
  // Its addresses are those of this site, since that is what SITE_URL is without being set.
  await page.goto(`${pair.site.url}/docs`);
  const examples = await page.locator('figure').evaluateAll((figures) =>
    figures.map((figure) => ({
      title: figure.querySelector('figcaption')?.firstChild?.textContent ?? '',
      kind: figure.querySelector('pre')?.getAttribute('data-example') ?? '',
      code: figure.querySelector('pre')?.innerText ?? '',
    })),
  );
  const runnable = examples.filter(({ kind }) => kind !== 'text');
  expect(runnable.map(({ title }) => title).sort()).toEqual(Object.keys(SAYS).sort());
  const folder = mkdtempSync(join(tmpdir(), 'longplay-docs-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  try {
    for (const { title, kind, code } of runnable) {
      const file = join(folder, kind === 'js' ? 'example.mjs' : 'example.sh');
      writeFileSync(file, code);
      const program = kind === 'js' ? process.execPath : 'sh';
      const { stdout } = await run(program, [file], { cwd: folder });
      expect(stdout, title).toMatch(SAYS[title] ?? /never/);
    }
    const picture = readFileSync(join(folder, 'card.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // What is put into a text leads somewhere.
  const texts = examples.filter(({ kind }) => kind === 'text').map(({ code }) => code);
  const addresses = texts.flatMap(
    (code) => decodeURIComponent(code).match(/http:[^"'() ]+/g) ?? [],
  );
  // A link and three images in <picture>, a link and an image in Markdown, and an address by itself.
  expect(addresses).toHaveLength(7);
  for (const address of addresses) expect((await get(address)).status, address).toBe(200);
});

test('the site rejects a wrong example, so the test above would fail', async ({ pair }) => {
  const { stdout } = await run('curl', ['-s', `${pair.site.url}/api/v1/users/MaxMilyin/numbers`]);
  expect(stdout).not.toMatch(SAYS['Every number of a player'] ?? /./);
});

test('every link leads to an existing page', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}/docs`);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(10);
  for (const link of new Set(links)) {
    const [path = '', id] = link.split('#');
    const { status, text } = await get(new URL(path || '/docs', pair.site.url).href);
    expect(status, link).toBe(200);
    if (id) expect(text, link).toContain(`id="${id}"`);
  }
  const home = await get(`${pair.site.url}/`);
  expect(home.text).toContain('href="/docs"');
});

test('the copy button copies an example and says so', async ({ page, pair, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${pair.site.url}/docs`);
  const button = page.getByRole('button', { name: 'Copy Every number of a player' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('pre[data-example]').first().innerText());
});

test('axe finds nothing in dark and light, wide and narrow', async ({ page, pair }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto(`${pair.site.url}/docs#unknown-player`);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${width} px`);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolls, 'nothing is wider than the page').toBeLessThanOrEqual(width);
  }
});
