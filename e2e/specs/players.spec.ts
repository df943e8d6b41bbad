import { builtRoutes } from '#e2e/lib/builtRoutes.ts';
import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { getPicture, getPictureUntil } from '#e2e/lib/getPicture.ts';
import { runPlayer } from '#e2e/lib/runPlayer.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * A site of its own players: `PLAYERS`.
 */

const WORDS = 'This site shows its own players only';

const SAMPLES: Record<string, string> = {
  username: 'HalfwayHome',
  a: 'HalfwayHome',
  b: 'MaxMilyin',
  year: '2024',
  kind: 'mastered',
  n: '10',
  type: 'stats',
  theme: 'dark',
};

/** Routes with a player that show nobody: forms that lead on to a page. */
const LEADS_ON = ['/u/[username]/share/open', '/u/[username]/list/clean'];
/** Without the words: internal paths, which are 404 for everybody, and embeds, which show a card. */
const WORDLESS = /^\/show\/|\/list\/|\/of\b|\/share\/\[type\]|^\/embed\//;
/** Cards and pictures are always an image with 200, as a README or a chat needs one. */
const IMAGE = /opengraph-image$|\/card\.|badge\.json$/;

/** Each route of the build that has a player. */
const withPlayer = () => builtRoutes().filter((route) => /\[username\]|\[a\]/.test(route));

const fill = (route: string, player: string) =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
    name === 'username' || name === 'a' ? player : (SAMPLES[name] ?? 'all'),
  );

let pair: Pair;
test.beforeAll(async () => {
  pair = await startPair({ PLAYERS: 'MaxMilyin, FirstCoin', RA_USERNAME: 'SofaSundays' });
});
test.afterAll(() => stopPair(pair));

test('on every route a player who is not of the site is 404 and costs no call', async () => {
  const { site, upstream } = pair;
  // Until the image of nobody is drawn, a plain one is sent.
  const isDrawn = ({ life }: { life: number }) => life === 60;
  await getPictureUntil(`${site.url}/u/AbsentPlayer/opengraph-image`, isDrawn, 30_000);
  await forgetCalls(upstream.url);
  const nobody = new Map<string, string | null>();
  for (const route of withPlayer()) {
    for (const player of ['HalfwayHome', 'AbsentPlayer']) {
      const path = fill(route, player);
      const isRefresh = path.endsWith('/refresh');
      const method = isRefresh ? 'POST' : 'GET';
      if (IMAGE.test(route)) {
        const image = await getPicture(site.url + path);
        expect(image.status, path).toBe(200);
        // The same image for all of them: it tells nothing of who exists.
        expect(nobody.get(route) ?? image.etag, path).toBe(image.etag);
        nobody.set(route, image.etag);
        continue;
      }
      const answer = await get(site.url + path, { method });
      const isPage = answer.headers.get('content-type')?.startsWith('text/html');
      if (LEADS_ON.includes(route)) expect([303, 307, 308, 404], path).toContain(answer.status);
      else expect(answer.status, path).toBe(404);
      if (isPage && answer.status === 404 && !WORDLESS.test(route)) {
        expect(answer.text.includes(WORDS), path).toBe(true);
      }
    }
  }
  for (const [path, status] of [
    ['/api/oembed?url=ORIGIN/u/HalfwayHome', 404],
    ['/API/API_GetUserCompletionProgress.php?u=HalfwayHome', 404],
    ['/API/API_GetUserCompletionProgress.php?u=01H2XCEJQTF2NBREXX3VQJHP41', 200],
    ['/find?name=HalfwayHome', 303],
    ['/find?name=01H2XCEJQTF2NBREXX3VQJHP41', 303],
    ['/compare/HalfwayHome/MaxMilyin', 404],
    ['/compare/FirstCoin/HalfwayHome', 404],
    ['/u/HalfwayHome/games?status=mastered', 404],
  ] as const) {
    const answer = await get(site.url + path.replace('ORIGIN', encodeURIComponent(site.url)));
    expect(answer.status, path).toBe(status);
  }
  const { calls } = await callsOf(upstream.url);
  const outside = calls.filter(({ player }) => !/^(maxmilyin|firstcoin)$/i.test(player ?? ''));
  expect(outside.filter(({ path }) => path.startsWith('/API/API_GetUser'))).toEqual(
    // Known players are asked for by their ULID.
    outside.filter(({ player }) => player?.length === 26),
  );
  expect(calls.filter(({ player }) => /halfwayhome|absent|sofa/i.test(player ?? ''))).toEqual([]);
});

test('home, sitemap and lists are of the players of the site', async () => {
  const { site } = pair;
  const home = async () => (await get(site.url)).text;
  await expect.poll(home, { timeout: 15_000 }).toContain('/u/MaxMilyin"');
  await expect.poll(home, { timeout: 15_000 }).toContain('/u/FirstCoin"');
  expect(await home()).not.toContain('SofaSundays');
  const { text } = await get(`${site.url}/sitemap.xml`);
  expect(text).toContain('/u/MaxMilyin<');
  expect(text).not.toContain('HalfwayHome');
  expect((await get(`${site.url}/u/MaxMilyin`)).status).toBe(200);
});

test('the operator’s command fetches nobody else', async () => {
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  const env = {
    RA_API_KEY: 'a-key-for-tests',
    RA_API_URL: upstream.apiUrl,
    DATA_DIR: site.dataDir,
    PLAYERS: 'MaxMilyin',
  };
  const run = await runPlayer(env, 'refresh', 'HalfwayHome');
  expect(run).toMatchObject({ code: 1 });
  expect(run.printed).toContain('HalfwayHome is not one of PLAYERS');
  expect((await callsOf(upstream.url)).total).toBe(0);
});
