import { putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { backstage, fixturePlayer, showcase } from '#lib/demo/players/demoPlayers.ts';

/** Ends of a list of games: the values of one filter lead to the same kind of page. */
const LISTED = /[?&](page|system|q)=[^&]*/g;

/** Pages asked for at one time. */
const ABREAST = 6;

/** The links of a page that lead to this site, without fragments. */
function linksOf(html: string, url: string): string[] {
  const { origin } = new URL(url);
  return [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), url))
    .filter((link) => link.origin === origin)
    .map(({ pathname, search }) => pathname + search);
}

test('no link on any player’s pages is broken', async () => {
  test.setTimeout(300_000);
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    // The first year with a page is 2012.
    await putPlayer(upstream.url, {
      name: 'EarlyBird',
      rows: [
        {
          GameID: 7,
          Title: 'First of All',
          ImageIcon: '/Images/000007.png',
          ConsoleID: 7,
          ConsoleName: 'NES/Famicom',
          MaxPossible: 10,
          NumAwarded: 10,
          NumAwardedHardcore: 10,
          MostRecentAwardedDate: '2011-12-31T12:00:00+00:00',
          HighestAwardKind: 'mastered',
          HighestAwardDate: '2011-12-31T12:00:00+00:00',
        },
      ],
    });
    const names = [
      ...[...showcase, ...backstage].map(({ name }) => name),
      fixturePlayer,
      'EarlyBird',
    ];
    const read = (path: string) =>
      getUntil(site.url + path, ({ status }) => status !== 503, 40_000);
    const profiles = names.map((name) => `/u/${name}`);
    const first = await Promise.all(profiles.map(read));
    const shown = profiles.filter((_, n) => first[n]?.status === 200);
    expect(shown.length).toBeGreaterThan(8);
    const waiting = ['/', ...shown];
    const seen = new Set(waiting.map((path) => path.replace(LISTED, '')));
    const dead: string[] = [];
    const visit = async (path: string) => {
      const page = await read(path);
      if (page.status === 404) dead.push(path);
      if (!/html/.test(page.headers.get('content-type') ?? '')) return;
      for (const link of linksOf(page.text, site.url + path)) {
        const kind = link.replace(LISTED, '');
        if (seen.has(kind)) continue;
        seen.add(kind);
        waiting.push(link);
      }
    };
    while (waiting.length > 0) await Promise.all(waiting.splice(-ABREAST).map(visit));
    expect(seen.size).toBeGreaterThan(100);
    expect(dead).toEqual([]);
    expect((await get(`${site.url}/u/EarlyBird/year/2011`)).status).toBe(404);
  } finally {
    await stopPair(pair);
  }
});
