import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { expectNoViolations } from '#e2e/lib/expectAccessible.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { runPlayer } from '#e2e/lib/runPlayer.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import type { SiteEnv } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** Every page and JSON answer about a player: 404 for a hidden one. */
const MISSING = [
  ...['', '/games', '/games?page=2', '/games?status=unawarded', '/games.json', '/share'].map(
    (below) => `/u/NAME${below}`,
  ),
  ...['/year/2026', '/feed.xml'].map((below) => `/u/NAME${below}`),
  ...['/embed/NAME', '/embed/NAME?type=stats&theme=dark'],
  ...['summary', 'completion-progress', 'games', 'activity'].map(
    (kind) => `/api/v1/users/NAME/${kind}`,
  ),
  '/API/API_GetUserCompletionProgress.php?u=NAME',
  '/compare/MaxMilyin/NAME',
];
/** Every image about a player: for a hidden one, that of an unknown player. */
const PICTURES = [
  ...['opengraph-image', 'year/2026/opengraph-image'],
  ...['card.svg', 'card.png', 'card.txt', 'badge.json'],
].map((file) => `/u/NAME/${file}`);

/** A path for a player. Comparisons have the names in alphabetical order. */
const about = (name: string, path: string) =>
  path.startsWith('/compare/')
    ? `/compare/${['MaxMilyin', name].toSorted((a, b) => a.localeCompare(b)).join('/')}`
    : path.replace('NAME', name);

/** Checks that every answer is the one for a player who does not exist. */
async function expectHidden({ site }: Pair, name: string): Promise<void> {
  for (const path of MISSING) {
    const answer = await get(site.url + about(name, path));
    expect(answer.status, path).toBe(404);
    expect(answer.text.includes('games mastered'), path).toBe(false);
  }
  const refresh = await get(`${site.url}/api/v1/users/${name}/refresh`, { method: 'POST' });
  expect(refresh.status).toBe(404);
  for (const path of PICTURES) {
    const hidden = await getPicture(site.url + about(name, path));
    const unknown = await getPicture(site.url + about('NobodyAtAll', path));
    expect([hidden.status, hidden.etag], path).toEqual([unknown.status, unknown.etag]);
    expect(hidden.life, path).toBeLessThanOrEqual(60);
  }
  const sitemap = await get(`${site.url}/sitemap.xml`);
  expect(sitemap.text.includes(`/u/${name}<`)).toBe(false);
}

/** Requests every kind of answer, so that there is something to purge. */
async function lookAtAll({ site }: Pair, name: string): Promise<void> {
  for (const path of [...MISSING, ...PICTURES, '/', '/cards']) {
    const answer = await get(site.url + about(name, path));
    expect(answer.status, path).toBeLessThan(400);
  }
}

/** The files of a folder that contain one of these texts, except for the list of hidden players. */
function filesWith(folder: string, ...texts: string[]): string[] {
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return file !== 'hidden.sqlite' && texts.some((text) => bytes.includes(text));
  });
}

const envOf = ({ site, upstream }: Pair, more: SiteEnv = {}): SiteEnv => ({
  RA_API_KEY: 'a-key-for-tests',
  RA_API_URL: upstream.apiUrl,
  RA_MEDIA_URL: upstream.url,
  DATA_DIR: site.dataDir,
  ...more,
});

test.describe('by the operator, while the site runs', () => {
  let pair: Pair;
  test.beforeAll(async () => {
    pair = await startPair({ RA_USERNAME: 'FirstCoin', TIME_SCALE: '0.1' });
  });
  test.afterAll(() => stopPair(pair));

  test('a player who opts out disappears everywhere, and can come back', async () => {
    const { site } = pair;
    const name = 'FirstCoin';
    const names = (...paths: string[]) =>
      Promise.all(paths.map(async (path) => (await get(site.url + path)).text.includes(name)));
    await lookAtAll(pair, name);
    expect(await names('/', '/cards'), 'before').toEqual([true, true]);

    const done = await runPlayer(envOf(pair), 'opt-out', name);
    expect(done).toMatchObject({ code: 0 });
    await expect
      .poll(async () => (await get(`${site.url}/u/${name}`)).status, { timeout: 10_000 })
      .toBe(404);
    await expectHidden(pair, name);
    expect(await names('/', '/cards')).toEqual([false, false]);
    expect(filesWith(site.dataDir, 'firstcoin', 'FirstCoin')).toEqual([]);
    const shown = await runPlayer(envOf(pair), 'show', name);
    expect(shown.printed).toContain(`Nothing is stored about ${name}.`);

    await forgetCalls(pair.upstream.url);
    await expectHidden(pair, name);
    expect((await callsOf(pair.upstream.url)).calls, 'nobody is asked about the player').toEqual(
      expect.not.arrayContaining([expect.objectContaining({ player: name })]),
    );

    expect(await runPlayer(envOf(pair), 'opt-in', name)).toMatchObject({ code: 0 });
    const back = await getUntil(`${site.url}/u/${name}`, ({ status }) => status === 200, 10_000);
    expect(back.status).toBe(200);
  });

  test('an opt-out survives a rename', async () => {
    const { site, upstream } = pair;
    await get(`${site.url}/u/HalfwayHome`);
    await runPlayer(envOf(pair), 'opt-out', 'HalfwayHome');
    await putPlayer(upstream.url, { name: 'HalfwayHome', profile: { User: 'FarFromHome' } });
    for (const name of ['FarFromHome', 'HalfwayHome']) {
      const url = `${site.url}/u/${name}`;
      expect((await getUntil(url, ({ status }) => status === 404, 10_000)).status, name).toBe(404);
      expect((await get(url)).text.includes('asked not to be shown'), name).toBe(true);
    }
    expect(filesWith(site.dataDir, 'halfwayhome', 'farfromhome')).toEqual([]);
  });
});

test('the motto hides the player, and removing it shows them again', async () => {
  const pair = await startPair({ TIME_SCALE: '0.0005' });
  const { site, upstream } = pair;
  const name = 'ThreeHundredClub';
  try {
    await lookAtAll(pair, name);
    await putPlayer(upstream.url, { name, profile: { Motto: 'I say longplay:hide' } });
    const url = `${site.url}/u/${name}`;
    expect((await getUntil(url, ({ status }) => status === 404, 30_000)).status).toBe(404);
    await expectHidden(pair, name);

    await putPlayer(upstream.url, { name, profile: { Motto: '' } });
    expect((await getUntil(url, ({ status }) => status === 200, 15_000)).status).toBe(200);
  } finally {
    await stopPair(pair);
  }
});

test('a command on any machine hides the player on every instance', async () => {
  const instances = await startInstances({ TIME_SCALE: '0.1' });
  const { a, b } = instances;
  const elsewhere = mkdtempSync(join(tmpdir(), 'longplay-'));
  const command = (verb: string) =>
    runPlayer({ ...instances.env, DATA_DIR: elsewhere }, verb, 'SofaSundays');
  const pages = (wanted: number) =>
    Promise.all(
      [a, b].map(async ({ url }) => {
        const page = `${url}/u/SofaSundays`;
        const { status } = await getUntil(page, (answer) => answer.status === wanted, 10_000);
        const json = await get(`${url}/api/v1/users/SofaSundays/summary`);
        return [status, json.status];
      }),
    );
  try {
    expect(await pages(200), 'before').toEqual([
      [200, 200],
      [200, 200],
    ]);
    expect(await command('opt-out')).toMatchObject({ code: 0 });
    expect(await pages(404)).toEqual([
      [404, 404],
      [404, 404],
    ]);
    for (const { dataDir } of [a, b]) expect(filesWith(dataDir, 'sofasundays')).toEqual([]);
    expect(await command('opt-in')).toMatchObject({ code: 0 });
    expect(await pages(200), 'after').toEqual([
      [200, 200],
      [200, 200],
    ]);
  } finally {
    await instances.stop();
    rmSync(elsewhere, { recursive: true });
  }
});

test('OPT_OUT hides from the first request on, and after a rename', async () => {
  const pair = await startPair({ OPT_OUT: 'SofaSundays', TIME_SCALE: '0.01' });
  const { upstream } = pair;
  try {
    await expectHidden(pair, 'SofaSundays');
    await expect
      .poll(async () => (await callsOf(upstream.url)).calls.map(({ path }) => path))
      .toContain('/API/API_GetUserProfile.php');
    await putPlayer(upstream.url, { name: 'SofaSundays', profile: { User: 'DeskMondays' } });
    await expectHidden(pair, 'DeskMondays');
  } finally {
    await stopPair(pair);
  }
});

test('a player deleted upstream is purged within 7 days without any visit', async () => {
  // 7 days become 6 s.
  const pair = await startPair({ TIME_SCALE: '0.00001', RA_USERNAME: '' });
  const { site, upstream } = pair;
  const name = 'SofaSundays';
  try {
    await lookAtAll(pair, name);
    await orderFault(upstream.url, { mode: '500' });
    await getUntil(`${site.url}/u/${name}`, ({ text }) => text.includes('last copy'), 10_000);
    await expect
      .poll(() => filesWith(site.dataDir, name, name.toLowerCase()), { timeout: 30_000 })
      .toEqual([]);
    expect((await get(`${site.url}/u/${name}`)).status, 'nor in memory').toBe(500);
    for (const file of PICTURES.slice(0, 4)) {
      const { life } = await getPicture(site.url + file.replace('NAME', name));
      expect(life, file).toBeLessThanOrEqual(30);
    }
  } finally {
    await endFaults(upstream.url);
    await stopPair(pair);
  }
});

test('the browser stores only who was looked at, and contacts only the site and the icons’ host', async ({
  page,
  context,
  pair,
}) => {
  const others = new Map<string, string>();
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== pair.site.url) others.set(origin, request.headers().referer ?? '');
  });
  for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', '/cards', '/privacy']) {
    const answer = await page.goto(pair.site.url + path, { waitUntil: 'networkidle' });
    expect(answer?.headers()['set-cookie'], path).toBeUndefined();
  }
  expect([...others]).toEqual([[pair.upstream.url, '']]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['visits']);
});

test('the profile links to the opt-out; the page is accessible', async ({ page, pair }) => {
  await page.goto(`${pair.site.url}/u/FirstCoin`);
  await page.getByRole('link', { name: 'Is this you? Hide this page' }).click();
  await expect(page).toHaveURL(/\/privacy#hide$/);
  await expect(page.getByRole('heading', { name: 'Hide your page' })).toBeInViewport();
  await expect(page.getByText('longplay:hide')).toBeVisible();
  await expectNoViolations(page);
});

test('/privacy shows the operator’s own text about who runs the site', async () => {
  const byName = await startPair({ RA_USERNAME: 'FirstCoin' });
  const byMail = await startPair({ RA_USERNAME: 'FirstCoin', CONTACT: 'me@games.example' });
  try {
    expect((await get(`${byName.site.url}/privacy`)).text.includes('/user/FirstCoin"')).toBe(true);
    const mail = (await get(`${byMail.site.url}/privacy`)).text;
    expect(mail.includes('"mailto:me@games.example"')).toBe(true);
  } finally {
    await stopPair(byName);
    await stopPair(byMail);
  }
});

test('the log contains no client address', async ({ pair }) => {
  await get(`${pair.site.url}/u/MaxMilyin`, { headers: { 'x-forwarded-for': '203.0.113.77' } });
  await get(`${pair.site.url}/u/MaxMilyin`, { method: 'PUT' });
  expect(pair.site.output()).not.toMatch(/203\.0\.113\.77|remoteAddress|"ip"/);
  expect(existsSync(join(pair.site.dataDir, 'hidden.sqlite'))).toBe(true);
});
