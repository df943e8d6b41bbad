import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { callsOf, endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { expectAccessible } from '#e2e/lib/expectAccessible.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { countersOf, readRows, recount } from '#e2e/lib/recount.ts';
import { freePort } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

let pair: Pair;
/** Another site: a page with one frame, whose address is in the query. */
let host: Server;
let hostUrl: string;

test.beforeAll(async () => {
  const PORT = String(await freePort());
  const SITE_URL = `http://127.0.0.1:${PORT}`;
  pair = await startPair({ PORT, SITE_URL, OPT_OUT: 'HalfwayHome' });
  host = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://host').searchParams;
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>A blog</title><h1>A post</h1>${query.get('html')}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  // Fetched from here on: oEmbed waits for a new player only 1.5 s.
  for (const name of ['MaxMilyin', 'FirstCoin', 'EmptySlot', 'NobodyAtAll', 'BannedBuccaneer']) {
    await getUntil(player(name), ({ status }) => status !== 503, 60_000);
  }
});
test.afterAll(async () => {
  await stopPair(pair);
  host.close();
});

const player = (name: string) => `${pair.site.url}/u/${name}`;
const ask = (query: Record<string, string>, init?: RequestInit) =>
  get(`${pair.site.url}/api/oembed?${new URLSearchParams(query)}`, init);

/** An XML document of one level: its encoding, its root, and each field with its text. */
function readXml(xml: string) {
  const parser = new SaxesParser();
  const read = { encoding: '', root: '', fields: [] as [string, string][] };
  const open: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('xmldecl', ({ encoding = '' }) => {
    read.encoding = encoding.toLowerCase();
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (open.length === 0) read.root = name;
    else read.fields.push([name, text]);
  });
  parser.write(xml).close();
  return read;
}

/** The rules of oembed.com, 2.3.4 and 2.3.4.4, for an answer of the type `rich`. */
function expectRich(answer: Record<string, unknown>, limits: { width?: number; height?: number }) {
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', html: expect.any(String) });
  const { width: maxWidth = Infinity, height: maxHeight = Infinity } = limits;
  const expectSize = (width: unknown, height: unknown) => {
    for (const length of [width, height]) {
      expect(Number.isInteger(length)).toBe(true);
      expect(length).toBeGreaterThan(0);
    }
    expect(width).toBeLessThanOrEqual(maxWidth);
    expect(height).toBeLessThanOrEqual(maxHeight);
  };
  expectSize(answer.width, answer.height);
  for (const name of ['title', 'author_name', 'provider_name']) {
    if (name in answer) expect(answer[name], name).toEqual(expect.any(String));
  }
  for (const name of ['author_url', 'provider_url', 'thumbnail_url']) {
    if (name in answer) expect(String(answer[name]), name).toMatch(/^https?:\/\//);
  }
  if ('cache_age' in answer) expect(answer.cache_age).toEqual(expect.any(Number));
  // "If this parameter is present, the other two must be too", and within the limits.
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
  const given = thumbnail.filter((name) => name in answer);
  expect([0, 3]).toContain(given.length);
  if (given.length > 0) expectSize(answer.thumbnail_width, answer.thumbnail_height);
}

for (const name of ['MaxMilyin', 'FirstCoin', 'EmptySlot']) {
  test(`both forms describe ${name} by the rules of the specification`, async () => {
    for (const [width, height] of [[], [500], [320, 200], [1200, 630], [64, 32]]) {
      const limits = {
        ...(width && { maxwidth: String(width) }),
        ...(height && { maxheight: String(height) }),
      };
      const json = await ask({ url: player(name), format: 'json', ...limits });
      expect(json.status).toBe(200);
      expect(json.headers.get('content-type')).toBe('application/json');
      const answer = JSON.parse(json.text) as Record<string, unknown>;
      expectRich(answer, { ...(width && { width }), ...(height && { height }) });
      expect(answer.author_name).toBe(name);
      expect(answer.author_url).toBe(player(name));
      expect(answer.provider_url).toBe(pair.site.url);
      const xml = await ask({ url: player(name), format: 'xml', ...limits });
      expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
      const { encoding, root, fields } = readXml(xml.text);
      expect([encoding, root]).toEqual(['utf-8', 'oembed']);
      expect(fields).toEqual(Object.entries(answer).map(([key, value]) => [key, String(value)]));
    }
  });
}

test('invalid requests get the statuses of oEmbed', async () => {
  const url = player('MaxMilyin');
  const statusOf = async (query: Record<string, string>) => {
    const { status, headers } = await ask(query);
    const isProblem = headers.get('content-type') === 'application/problem+json';
    return isProblem && headers.get('cache-control') === 'no-store' ? status : `${status} as data`;
  };
  expect(await statusOf({})).toBe(400);
  expect(await statusOf({ url: 'not an address' })).toBe(400);
  expect(await statusOf({ url, maxwidth: 'wide' })).toBe(400);
  expect(await statusOf({ url, maxheight: '0' })).toBe(400);
  expect(await statusOf({ url, format: 'yaml' })).toBe(501);
  for (const other of [
    'https://elsewhere.example/u/MaxMilyin',
    `${pair.site.url}/`,
    player('has_underscore'),
    player('NobodyAtAll'),
    player('BannedBuccaneer'),
    player('HalfwayHome'),
  ]) {
    expect([other, await statusOf({ url: other })]).toEqual([other, 404]);
  }
});

test('each page has its own response, and links to that one or none', async () => {
  const { url } = pair.site;
  const advertised = async (path: string) => {
    const { text } = await get(url + path);
    const [, href] = /type="application\/json\+oembed"[^>]*href="([^"]+)"|$/.exec(text) ?? [];
    return href && new URL(href.replaceAll('&amp;', '&')).searchParams.get('url');
  };
  const answerTo = async (path: string) => JSON.parse((await ask({ url: url + path })).text);
  for (const path of ['/games', '/share', '/milestone']) {
    expect(await advertised(`/u/MaxMilyin${path}`), path).toBeUndefined();
  }
  const year = '/u/MaxMilyin/year/2024';
  expect(await advertised(year)).toBe(url + year);
  const described = await answerTo(year);
  expect(described).toMatchObject({ type: 'link', title: expect.stringContaining('in 2024') });
  expect(described.thumbnail_url).toContain(`${year}/opengraph-image`);
  expect(described.html).toBeUndefined();
  const milestone = '/u/MaxMilyin/milestone/mastered/100';
  expect(await advertised(milestone)).toBe(url + milestone);
  expect((await answerTo(milestone)).thumbnail_url).toContain(`${milestone}/opengraph-image`);
  expect((await ask({ url: `${player('MaxMilyin')}/milestone/mastered/5000` })).status).toBe(404);
  const card = '/embed/MaxMilyin?type=mini&theme=light';
  expect(await advertised(card)).toBe(url + card);
  const embed = await answerTo(card);
  expect(embed.html).toContain(`src="${url}${card.replace('&', '&amp;')}"`);
  expect([embed.type, embed.width, embed.height]).toEqual(['rich', 468, 60]);
});

test('any site may read and cache it, with its own parameters', async () => {
  const asked = { url: `${player('maxmilyin')}/games?page=2#top` };
  const answer = await ask(asked);
  expect(JSON.parse(answer.text)).toMatchObject({
    author_name: 'MaxMilyin',
    title: 'MaxMilyin’s games',
  });
  for (const format of ['json', 'xml']) {
    const { headers } = await ask({ ...asked, format });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    const again = await ask({ ...asked, format }, known);
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await ask({ ...asked, format }, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'cache-control']) {
      expect(head.headers.get(name), name).toBe(headers.get(name));
    }
  }
  const options = await ask(asked, { method: 'OPTIONS' });
  expect(options.status).toBe(204);
  expect(options.headers.get('allow')).toContain('GET');
  expect((await ask(asked, { method: 'POST' })).status).toBe(405);
});

test('an embed has its headers in any spelling, and is the only page that can be framed', async () => {
  const { url } = pair.site;
  for (const path of ['/embed/MaxMilyin', '/embed/MAXmilyin', '/embed/NobodyAtAll']) {
    for (const round of ['miss', 'hit']) {
      const page = await get(url + path);
      const where = `${path} (${round})`;
      expect(page.status, where).toBe(path.endsWith('AtAll') ? 404 : 200);
      const policy = page.headers.get('content-security-policy') ?? '';
      // `*` would exclude pages that are not http(s): Obsidian, Electron, a local file in OBS.
      expect(policy, where).not.toContain('frame-ancestors');
      expect(policy, where).toContain("object-src 'none'; base-uri 'none'");
      expect(policy, where).not.toContain('unsafe');
      expect(policy, where).not.toContain(',');
      expect(page.headers.get('x-frame-options'), where).toBeNull();
      expect(page.headers.get('x-robots-tag'), where).toBe('noindex');
      expect(page.text, where).toMatch(/<meta name="robots" content="noindex[",]/);
    }
  }
  for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', '/u/NobodyAtAll', '/embed/a']) {
    const { headers } = await get(url + path);
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  }
});

test('an embed shows the numbers of the rows', async () => {
  const rows = recount(await readRows(pair.upstream.apiUrl, 'MaxMilyin'));
  const { text } = await get(`${pair.site.url}/embed/MaxMilyin`);
  expect(countersOf(text)).toEqual(rows);
});

test('an embed of a malformed name is 404 and causes no calls', async () => {
  const { site, upstream } = pair;
  const { total } = await callsOf(upstream.url);
  for (const name of ['a', 'has_underscore', 'x'.repeat(40), '%00', '%E0%A4%A', '..%2f..%2fetc']) {
    for (const path of [`/embed/${name}`, `/embed/${name}/more`]) {
      expect([400, 404], path).toContain(await rawStatus(site.url, path));
    }
  }
  expect((await callsOf(upstream.url)).total).toBe(total);
});

const STATES = [
  ['NobodyAtAll', 404, 'No player with that name'],
  ['BannedBuccaneer', 404, 'This page is not available.'],
  ['HalfwayHome', 404, 'This player asked not to be shown.'],
  ['EmptySlot', 200, 'games started'],
  ['FirstCoin', 200, 'games started'],
] as const;

test('each player state has its own message in a frame', async ({ page }) => {
  for (const [name, status, words] of STATES) {
    const answer = await page.goto(`${pair.site.url}/embed/${name}`);
    expect(answer?.status(), name).toBe(status);
    await expect(page.getByText(words), name).toBeVisible();
  }
});

for (const sandbox of ['', ' sandbox="allow-scripts" security="restricted"']) {
  const how = sandbox ? 'as WordPress frames it' : 'on another site';
  test(`an embed shows the numbers ${how}, without errors`, async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const { html } = JSON.parse((await ask({ url: player('MaxMilyin'), maxwidth: '500' })).text);
    // WordPress also adds a secret to the address.
    const framed = sandbox
      ? html.replace('<iframe', `<iframe${sandbox}`).replace(/(src="[^"]*)/, '$1#?secret=x1')
      : html;
    await page.goto(`${hostUrl}/?${new URLSearchParams({ html: framed })}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-count=mastered]')).toHaveAttribute('data-value', '817');
    await expect(frame.getByRole('heading', { name: 'MaxMilyin' })).toBeVisible();
    await expect(frame.getByRole('img', { name: '817 games mastered' })).toBeVisible();
    const link = frame.getByRole('link', { name: 'MaxMilyin' });
    await expect(link).toHaveAttribute('href', player('MaxMilyin'));
    await expect(link).toHaveAttribute('target', '_blank');
    // In a sandbox the site is cross-origin to itself, but its fonts must load.
    const faces = () =>
      frame.locator('h1').evaluate(async () => {
        await document.fonts.ready;
        const all = [...document.fonts];
        const has = (name: string) =>
          all.some(({ family, status }) => family.startsWith(name) && status === 'loaded');
        return { jersey15: has('jersey15'), fira: has('fira') };
      });
    await expect.poll(faces).toEqual({ jersey15: true, fira: true });
  });
}

/** What WordPress' `wp-embed.js` does when a frame asks to navigate. */
const WP_EMBED = `<script>
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
    if (frame?.contentWindow !== source || data.message !== 'link') return;
    if (new URL(data.value).host !== new URL(frame.src).host) return;
    if (document.activeElement === frame) top.location.href = data.value;
  });
</script>`;

test('in WordPress, where a frame can open no window, the embed links to the profile', async ({
  browser,
}) => {
  // Not the page of the fixture: Chromium logs an error for a click before the frame listens.
  const page = await browser.newPage();
  const { html } = JSON.parse((await ask({ url: player('MaxMilyin') })).text);
  const framed = html
    .replace('<iframe', '<iframe sandbox="allow-scripts" data-secret="a1B2"')
    .replace(/(src="[^"]*)/, '$1#?secret=a1B2');
  await page.goto(`${hostUrl}/?${new URLSearchParams({ html: framed + WP_EMBED })}`);
  const link = page.frameLocator('iframe').getByRole('link', { name: 'MaxMilyin' });
  await expect(async () => {
    // On a slow machine a click may time out and still navigate.
    if (page.url() !== player('MaxMilyin')) await link.click({ timeout: 3000 });
    await page.waitForURL(player('MaxMilyin'), { timeout: 3000, waitUntil: 'commit' });
  }).toPass({ timeout: 30_000 });
  await page.close();
});

test('a page that is not http(s) can frame embeds only', async ({ browser }, testInfo) => {
  const file = testInfo.outputPath('frames.html');
  const frame = (id: string, path: string) =>
    `<iframe id="${id}" src="${pair.site.url}${path}"></iframe>`;
  await writeFile(
    file,
    frame('board', '/embed/MaxMilyin') +
      frame('card', '/embed/MaxMilyin?type=overlay') +
      frame('nobody', '/embed/NobodyAtAll') +
      frame('profile', '/u/MaxMilyin'),
  );
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await expect(page.frameLocator('#board').getByRole('link', { name: 'MaxMilyin' })).toBeVisible();
  await expect(page.frameLocator('#card').getByRole('img')).toBeVisible();
  await expect(page.frameLocator('#nobody').locator('main')).toBeVisible();
  await expect(page.frameLocator('#profile').locator('main')).toHaveCount(0);
  await page.close();
});

test('a profile cannot be framed', async ({ browser }) => {
  // Not the page of the fixture, which would fail on the browser's own error message.
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const html = `<iframe src="${player('MaxMilyin')}"></iframe>`;
  await page.goto(`${hostUrl}/?${new URLSearchParams({ html })}`);
  await expect.poll(() => said.join('\n')).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').getByText('MaxMilyin')).toHaveCount(0);
  await page.close();
});

test('an embed is complete at any size, on dark glass', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const name of ['MaxMilyin', 'EveryCartEver', 'FirstCoin', 'NobodyAtAll']) {
    await open(page, name);
    for (const [width, height] of [
      [200, 120],
      [200, 300],
      [320, 120],
      [320, 360],
      [495, 195],
      [800, 300],
      [1200, 630],
    ] as const) {
      const where = `${name} at ${width}×${height}`;
      await page.setViewportSize({ width, height });
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
      expect(over, where).toEqual([0, 0]);
      await expect(page.locator('h1'), where).toBeInViewport({ ratio: 0.99 });
      const board = page.getByRole('img');
      if ((await board.count()) > 0) await expect(board, where).toBeInViewport({ ratio: 0.99 });
      const ground = await page
        .locator('main')
        .evaluate((main) => getComputedStyle(main).backgroundColor);
      expect(ground, where).toBe('rgb(11, 15, 14)');
    }
  }
});

test('axe finds nothing in an embed in dark and light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const name of ['MaxMilyin', 'FirstCoin', 'NobodyAtAll']) {
    await open(page, name);
    for (const [width, height] of [
      [200, 120],
      [320, 360],
      [600, 240],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expectAccessible(page, `${name} at ${width}×${height}`);
    }
  }
});

/** A large new player is "just a moment" first, and the frame reloads by itself. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`${pair.site.url}/embed/${name}`);
  await expect(page.locator('h1')).not.toHaveText(/just a moment/i, { timeout: 40_000 });
}

test('a new player is described within 3 s, and the embed shows the progress', async ({ page }) => {
  const { site, upstream } = pair;
  const name = 'NeverSeenBefore';
  await putPlayer(upstream.url, { name, make: { mastered: 200, unfinished: 2300 } });
  // Five pages: each well below the 5 s limit of a call, and not all read after 8 s.
  await orderFault(upstream.url, { mode: 'slowPages', ms: 3000, player: name });
  const answer = await ask({ url: player(name) });
  expect(answer.took).toBeLessThan(3000);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const described = JSON.parse(answer.text);
  expectRich(described, {});
  expect([described.title, described.thumbnail_url]).toEqual([name, undefined]);

  const waiting = await page.goto(`${site.url}/embed/${name}`);
  expect(waiting?.status()).toBe(503);
  expect(waiting?.headers()['cache-control']).toBe('no-store');
  const policy = waiting?.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('frame-ancestors');
  await expect(page.getByText('Just a moment')).toBeVisible();
  await expect(page.getByText('of 2,500 games')).toBeVisible();
  await endFaults(upstream.url);
  // It reloads by itself.
  await expect(page.getByRole('img', { name: '200 games mastered' })).toBeVisible({
    timeout: 30_000,
  });
  const title = async () => JSON.parse((await ask({ url: player(name) })).text).title;
  expect(await title()).toBe(`${name}: 200 games mastered`);
});

test('while the upstream is down, known players are described and others reported as failures', async () => {
  const { site, upstream } = pair;
  expect((await ask({ url: player('MaxMilyin') })).status).toBe(200);
  await orderFault(upstream.url, { mode: '500' });
  const unknown = await ask({ url: player('SofaSundays') });
  expect(unknown.status).toBe(503);
  expect(unknown.headers.get('content-type')).toBe('application/problem+json');
  expect(unknown.headers.get('cache-control')).toBe('no-store');
  expect(Number(unknown.headers.get('retry-after'))).toBeGreaterThan(0);
  const embed = await get(`${site.url}/embed/SofaSundays`);
  expect([embed.status, embed.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect(embed.text).toContain('RetroAchievements is not answering.');
  expect(embed.text).toMatch(/<meta http-equiv="refresh" content="\d+"/);
  expect((await ask({ url: player('MaxMilyin') })).status).toBe(200);
});
