import { SaxesParser } from 'saxes';
import { endFaults, orderFault } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { type Head, readHead, readJsonLd } from '#e2e/lib/readHead.ts';
import { readRows, recount, recountMore } from '#e2e/lib/recount.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { readPng } from '#lib/demo/testing/readPng.ts';

/** Not where the site listens: absolute URLs must come from SITE_URL. */
const ORIGIN = 'https://longplay.example';
const RA = 'https://ra.example';

test.describe('words and data', () => {
  let pair: Pair;
  const page = async (path: string) => {
    const answer = await get(pair.site.url + path);
    return { ...answer, head: readHead(answer.text) };
  };

  test.beforeAll(async () => {
    pair = await startPair({
      SITE_URL: ORIGIN,
      RA_SITE_URL: RA,
      RA_USERNAME: 'MaxMilyin',
      OPT_OUT: 'HalfwayHome',
    });
  });
  test.afterAll(() => stopPair(pair));

  const PLAYERS = [
    ['MaxMilyin', /^MaxMilyin: 817 games mastered$/, /1,287 games .* 817 mastered/],
    ['FirstCoin', /^FirstCoin: 3 games started/, /3 games/],
    ['EmptySlot', /^EmptySlot$/, /not played a game yet/],
  ] as const;

  for (const [name, title, description] of PLAYERS) {
    test(`the page of ${name} has the link preview that chats show`, async () => {
      const { status, head } = await page(`/u/${name}`);
      expect(status).toBe(200);
      const url = `${ORIGIN}/u/${name}`;
      expectPreview(head, { url, title, description });
      expect(only(head, 'og:type')).toBe('profile');
      expect(only(head, 'profile:username')).toBe(name);
      expect(only(head, 'og:image')).toMatch(new RegExp(`^${url}/opengraph-image\\?v=[a-z0-9]+$`));
      expect(only(head, 'og:image:alt')).toContain(name);
      expect(links(head, 'canonical')).toEqual([{ rel: 'canonical', href: url }]);
      expect(head.meta.has('robots'), 'to be found').toBe(false);
      expectDiscovery(head, name);
    });

    test(`the page of ${name} has structured data for search engines`, async () => {
      const { text } = await page(`/u/${name}`);
      const blocks = readJsonLd(text);
      expect(blocks).toHaveLength(1);
      const data = blocks[0] ?? {};
      const rows = await readRows(pair.upstream.apiUrl, name);
      expectProfilePage(data, `${ORIGIN}/u/${name}`, {
        name,
        alias: `${RA}/user/${name}`,
        PlayGameAction: recount(rows).played,
        AchieveAction: recountMore(rows).achievements,
      });
      const { image } = data.mainEntity as { image: string };
      expect((await get(image)).headers.get('content-type')).toBe('image/png');
    });
  }

  test('preview images exist in the size that pages state', async () => {
    for (const path of ['/', '/u/FirstCoin', '/u/NobodyAtAll']) {
      const { head } = await page(path);
      const { pathname, search } = new URL(only(head, 'og:image'));
      const picture = await fetch(pair.site.url + pathname + search);
      expect([picture.status, picture.headers.get('content-type')], path).toEqual([
        200,
        only(head, 'og:image:type'),
      ]);
      const { width, height } = readPng(Buffer.from(await picture.arrayBuffer()));
      const said = [only(head, 'og:image:width'), only(head, 'og:image:height')];
      expect([String(width), String(height)], path).toEqual(said);
    }
  });

  test('the home page and the games list have their own previews', async () => {
    const home = await page('/');
    expectPreview(home.head, {
      url: ORIGIN,
      title: /on one page/,
      description: /RetroAchievements.* MaxMilyin: 1,287 games on \d+ systems, 817 mastered/,
    });
    expect(only(home.head, 'og:type')).toBe('website');
    expect(only(home.head, 'og:image')).toBe(`${ORIGIN}/opengraph-image`);
    expect(links(home.head, 'canonical')).toEqual([{ rel: 'canonical', href: ORIGIN }]);
    expect(readJsonLd(home.text)).toEqual([
      expect.objectContaining({
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: 'Longplay',
        url: `${ORIGIN}/`,
      }),
    ]);
    for (const [path, own] of [
      ['/u/MaxMilyin/games', '/u/MaxMilyin/games'],
      ['/u/MaxMilyin/games?page=1&utm_source=x', '/u/MaxMilyin/games'],
      ['/u/MaxMilyin/games?page=2&utm_source=x', '/u/MaxMilyin/games?page=2'],
    ]) {
      const { head } = await page(path ?? '');
      const url = ORIGIN + own;
      expectPreview(head, { url, title: /MaxMilyin’s games/, description: /1,287 games/ });
      expect(links(head, 'canonical')[0]?.href).toBe(url);
    }
    expect(links((await page('/u/MaxMilyin?utm_source=x')).head, 'canonical')[0]?.href).toBe(
      `${ORIGIN}/u/MaxMilyin`,
    );
  });

  test('a pasted embed has the preview of the profile and is not indexed', async () => {
    for (const path of ['/embed/MaxMilyin', '/embed/maxmilyin']) {
      const { head } = await page(path);
      const url = `${ORIGIN}/u/MaxMilyin`;
      expectPreview(head, { url, title: /817 games mastered$/, description: /1,287 games/ });
      expect(only(head, 'og:image')).toContain(`${url}/opengraph-image?v=`);
      expect(links(head, 'canonical')).toEqual([{ rel: 'canonical', href: url }]);
      expect(head.meta.get('robots')).toEqual(['noindex']);
      expectDiscovery(head, 'MaxMilyin');
    }
    const { head } = await page('/embed/HalfwayHome');
    expect([head.title, only(head, 'og:title')]).toEqual(['Not shown · Longplay', 'Not shown']);
    expect(head.meta.has('og:url')).toBe(false);
  });

  test('error pages are not indexed and name nobody', async () => {
    for (const [path, title, picture = '/opengraph-image'] of [
      ['/u/NobodyAtAll', 'No player with that name', '/u/NobodyAtAll/opengraph-image'],
      ['/u/HalfwayHome', 'Not shown'],
      ['/u/BannedBuccaneer', 'Not available'],
      ['/u/HalfwayHome/games', 'Not shown'],
      ['/u/a', 'There is no page here'],
      ['/nowhere', 'There is no page here'],
    ] as [string, string, string?][]) {
      const { status, head, text } = await page(path);
      expect(status, path).toBe(404);
      expect(head.title, path).toBe(`${title} · Longplay`);
      expect(head.meta.get('robots'), path).toEqual(['noindex']);
      expect(only(head, 'og:title'), path).toBe(title);
      expect(only(head, 'og:image'), path).toBe(ORIGIN + picture);
      expect(only(head, 'og:image:alt'), path).not.toMatch(/HalfwayHome|BannedBuccaneer|mastered/);
      expect(links(head, 'canonical'), path).toEqual([]);
      expect(links(head, 'alternate'), path).toEqual([]);
      expect(head.meta.has('og:url'), path).toBe(false);
      expect(readJsonLd(text), path).toEqual([]);
    }
  });

  test('the sitemap follows its protocol and lists only players who may be shown', async () => {
    for (const name of [
      'MaxMilyin',
      'EmptySlot',
      'NightTrain',
      'TrainLover99',
      'BannedBuccaneer',
    ]) {
      await get(`${pair.site.url}/u/${name}`);
    }
    for (const name of ['HalfwayHome', 'NobodyAtAll', 'a']) await get(`${pair.site.url}/u/${name}`);
    const answer = await get(`${pair.site.url}/sitemap.xml`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const urls = readSitemap(answer.text);
    // sitemaps.org/protocol.html: at most 50,000 addresses and 50 MB.
    expect(urls.length).toBeLessThanOrEqual(50_000);
    expect(answer.text.length).toBeLessThan(50 * 1024 * 1024);
    const locs = urls.map(({ loc }) => loc);
    expect(new Set(locs).size, 'each once').toBe(locs.length);
    for (const { loc, lastmod } of urls) {
      expect(new URL(loc).origin).toBe(ORIGIN);
      expect(loc.length).toBeLessThan(2048);
      if (lastmod === undefined) continue;
      // W3C Datetime, as far as the protocol needs it.
      expect(lastmod).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
      expect(Math.abs(Date.now() - Date.parse(lastmod))).toBeLessThan(3_600_000);
    }
    expect(locs[0]).toBe(`${ORIGIN}/`);
    const players = locs.slice(1).map((loc) => loc.replace(`${ORIGIN}/u/`, ''));
    expect(players).toEqual(expect.arrayContaining(['MaxMilyin', 'EmptySlot', 'NightTrain']));
    for (const name of ['TrainLover99', 'BannedBuccaneer', 'HalfwayHome', 'NobodyAtAll', 'a']) {
      expect(players).not.toContain(name);
    }
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await get(`${pair.site.url}/sitemap.xml`, { headers: known })).status).toBe(304);
  });

  test('robots may crawl everything except the API', async () => {
    const { status, text, headers } = await get(`${pair.site.url}/robots.txt`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const allows = readRobots(text);
    for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/opengraph-image', '/embed/MaxMilyin']) {
      expect(allows(path), path).toBe(true);
    }
    expect(allows('/api/oembed?url=x')).toBe(true);
    expect(allows('/api/v1/users/MaxMilyin/summary')).toBe(false);
    expect(text).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });

  test('embeds, cards and data are not indexed', async () => {
    const headerOf = async (path: string) =>
      (await get(pair.site.url + path)).headers.get('x-robots-tag');
    for (const path of [
      '/api/v1/users/MaxMilyin/summary',
      '/api/v1/users/NobodyAtAll/summary',
      '/api/oembed',
      '/embed/MaxMilyin',
      '/u/MaxMilyin/card.svg',
      '/u/MaxMilyin/card.png',
      '/u/MaxMilyin/card.txt',
      '/u/MaxMilyin/badge.json',
    ]) {
      expect(await headerOf(path), path).toBe('noindex');
    }
    for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', '/favicon.svg']) {
      expect(await headerOf(path), path).toBeNull();
    }
  });

  test('the manifest and the icons have their stated types and sizes', async () => {
    const { head } = await page('/');
    const icons = links(head, 'icon').concat(links(head, 'apple-touch-icon'));
    const [manifestLink] = links(head, 'manifest');
    expect(icons.map(({ href }) => href)).toEqual([
      '/favicon.ico',
      '/favicon.svg',
      '/apple-touch-icon.png',
    ]);
    const answer = await get(pair.site.url + manifestLink?.href);
    expect(answer.headers.get('content-type')).toBe('application/manifest+json');
    const manifest = JSON.parse(answer.text);
    expect(manifest).toMatchObject({ name: 'Longplay', short_name: 'Longplay', start_url: '/' });
    expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);
    for (const colour of [manifest.background_color, manifest.theme_color]) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(manifest.theme_color).toBe(only(head, 'theme-color'));
    const listed: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons;
    expect(listed.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    const pictures = [
      ...listed,
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
    ];
    for (const { src, sizes, type } of pictures) {
      const icon = await fetch(pair.site.url + src);
      expect([icon.status, icon.headers.get('content-type')], src).toEqual([200, type]);
      const bytes = Buffer.from(await icon.arrayBuffer());
      if (type !== 'image/png') continue;
      const { width, height } = readPng(bytes);
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    const ico = await fetch(`${pair.site.url}/favicon.ico`);
    const bytes = Buffer.from(await ico.arrayBuffer());
    const widths = Array.from({ length: bytes.readUInt16LE(4) }, (_, at) => bytes[6 + 16 * at]);
    expect(widths).toEqual([16, 32, 48]);
  });

  test('a browser shows every icon', async ({ page: browser }) => {
    await browser.goto(`${pair.site.url}/`);
    const sizes = await browser.evaluate(
      async (sources) => {
        const load = async (src: string) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return image.naturalWidth;
        };
        return Promise.all(sources.map(load));
      },
      ['/favicon.ico', '/icon-192.png', '/icon-512.png', '/icon-maskable-512.png'],
    );
    expect(sizes.slice(1)).toEqual([192, 512, 512]);
    expect([16, 32, 48]).toContain(sizes[0]);
  });

  test('the first HTML has the whole head for every client, even if the upstream is slow', async () => {
    await orderFault(pair.upstream.url, { mode: 'slow', ms: 400 });
    try {
      for (const [name, agent] of [
        ['FixtureRows', ''],
        ['SofaSundays', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0'],
        ['MovingGoalposts', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
        ['ThreeHundredClub', 'WhatsApp/2.23.20.0'],
      ] as const) {
        for (const round of ['miss', 'hit']) {
          const where = `${name} (${round})`;
          const headers = { 'user-agent': agent };
          const answer = await get(`${pair.site.url}/u/${name}`, { headers });
          expect(answer.status, where).toBe(200);
          const head = readHead(answer.text);
          expect(only(head, 'og:url'), where).toBe(`${ORIGIN}/u/${name}`);
          expect(head.title, where).toContain(name);
          // Some readers take the first kilobytes only.
          const at = answer.text.indexOf('name="twitter:image:alt"');
          expect(at > 0 && Buffer.byteLength(answer.text.slice(0, at)), where).toBeLessThan(16_384);
        }
      }
    } finally {
      await endFaults(pair.upstream.url);
    }
  });
});

test('a player being fetched, or failing to be, has its own preview image', async () => {
  // One call: the profile; the list has to wait for the next minute.
  const pair = await startPair({ SITE_URL: ORIGIN, RA_CALLS_PER_MINUTE: '1' });
  try {
    const pending = await get(`${pair.site.url}/u/FirstCoin`);
    expect(pending.status).toBe(503);
    expectComing(readHead(pending.text), 'FirstCoin', 'Just a moment · Longplay');
  } finally {
    await stopPair(pair);
  }
  const down = await startPair({ SITE_URL: ORIGIN });
  try {
    await orderFault(down.upstream.url, { mode: '500' });
    const fault = await get(`${down.site.url}/u/FirstCoin`);
    expect(fault.status).toBe(500);
    const head = readHead(fault.text);
    expectComing(head, 'FirstCoin', 'Temporarily unavailable · Longplay');
    expect(only(head, 'og:description')).toMatch(/^RetroAchievements is not answering\. /);
  } finally {
    await stopPair(down);
  }
});

test('one build serves any origin', async ({ pair }) => {
  const { port } = new URL(pair.site.url);
  const origin = `http://localhost:${port}`;
  const home = readHead((await get(`${pair.site.url}/`)).text);
  expect(only(home, 'og:image')).toBe(`${origin}/opengraph-image`);
  const player = await get(`${pair.site.url}/u/FirstCoin`);
  expect(only(readHead(player.text), 'og:url')).toBe(`${origin}/u/FirstCoin`);
  expect(player.text).not.toContain(ORIGIN);
  const nowhere = readHead((await get(`${pair.site.url}/nowhere`)).text);
  expect(only(nowhere, 'og:image')).toBe(`${origin}/opengraph-image`);
  for (const path of ['/robots.txt', '/sitemap.xml']) {
    const { text } = await get(pair.site.url + path);
    expect(text, path).toContain(`${origin}/`);
    expect(text, path).not.toContain(ORIGIN);
  }
});

/** The content of a tag that must exist exactly once. */
function only(head: Head, name: string): string {
  expect(head.meta.get(name) ?? [], name).toHaveLength(1);
  return head.meta.get(name)?.[0] ?? '';
}

const links = (head: Head, rel: string) => head.links.filter((link) => link.rel === rel);

interface Preview {
  url: string;
  title: RegExp;
  description: RegExp;
}

/** What every page with a link preview has (ogp.me; Twitter's cards; Discord's colour). */
function expectPreview(head: Head, { url, title, description }: Preview): void {
  expect(head.title).toMatch(/Longplay/);
  expect(only(head, 'og:title')).toMatch(title);
  expect(only(head, 'og:title').length, 'chats cut a title').toBeLessThanOrEqual(70);
  expect(only(head, 'description')).toMatch(description);
  expect(only(head, 'description')).toMatch(/^[^.]+\.$/);
  expect(only(head, 'description').length).toBeLessThan(200);
  expect(only(head, 'og:description')).toBe(only(head, 'description'));
  expect(only(head, 'og:url')).toBe(url);
  expect(only(head, 'og:site_name')).toBe('Longplay');
  expect(only(head, 'og:locale')).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
  expect(only(head, 'og:image:width')).toBe('1200');
  expect(only(head, 'og:image:height')).toBe('630');
  expect(only(head, 'og:image:type')).toBe('image/png');
  expect(only(head, 'og:image:alt')).not.toBe('');
  expect(only(head, 'twitter:card')).toBe('summary_large_image');
  for (const name of ['title', 'description', 'image', 'image:alt']) {
    expect(only(head, `twitter:${name}`)).toBe(only(head, `og:${name}`));
  }
  expect(only(head, 'theme-color')).toMatch(/^#[0-9a-f]{6}$/);
}

/** One link to each form of oEmbed (oEmbed 1.0, 4: discovery). */
function expectDiscovery(head: Head, name: string): void {
  for (const format of ['json', 'xml']) {
    const type = format === 'json' ? 'application/json+oembed' : 'text/xml+oembed';
    const [link, ...more] = links(head, 'alternate').filter((one) => one.type === type);
    expect(more).toEqual([]);
    expect(link?.title).toContain(name);
    const address = new URL(link?.href ?? '');
    expect(address.origin + address.pathname).toBe(`${ORIGIN}/api/oembed`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      url: `${ORIGIN}/u/${name}`,
      format,
    });
  }
}

/** What the page of a player who cannot be shown yet says. */
function expectComing(head: Head, name: string, title: string): void {
  expect(head.title).toBe(title);
  expect(head.meta.get('robots')).toEqual(['noindex']);
  expect(only(head, 'og:title')).toBe(name);
  expect(only(head, 'og:image')).toBe(`${ORIGIN}/u/${name}/opengraph-image`);
  expect(only(head, 'twitter:card')).toBe('summary_large_image');
  expect(links(head, 'canonical')).toEqual([]);
  expectDiscovery(head, name);
}

interface Expected {
  name: string;
  alias: string;
  PlayGameAction: number;
  AchieveAction: number;
}

/**
 * Holds data to schema.org and to what Google asks of a ProfilePage: `mainEntity` with a `name` is
 * required; dates are ISO 8601 with a zone; a counter has a kind of action and a whole number.
 */
function expectProfilePage(data: unknown, url: string, expected: Expected): void {
  const { mainEntity: person, ...page } = data as Record<string, Record<string, unknown>>;
  expect(page).toMatchObject({ '@context': 'https://schema.org', '@type': 'ProfilePage', url });
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  expect(page.dateCreated).toMatch(zoned);
  expect(page.dateModified).toMatch(zoned);
  expect(Date.parse(String(page.dateCreated))).toBeLessThan(Date.parse(String(page.dateModified)));
  expect(person).toMatchObject({ '@type': 'Person', name: expected.name, url });
  expect(person?.sameAs).toEqual([expected.alias]);
  expect(person?.identifier).toMatch(/^[0-9A-Z]{26}$/);
  expect(() => new URL(String(person?.image))).not.toThrow();
  const counters = person?.agentInteractionStatistic as Record<string, unknown>[];
  expect(
    counters.map((one) => [one['@type'], one.interactionType, one.userInteractionCount]),
  ).toEqual(
    (['PlayGameAction', 'AchieveAction'] as const).map((action) => [
      'InteractionCounter',
      `https://schema.org/${action}`,
      expected[action],
    ]),
  );
}

/** Reads a sitemap with a third-party parser; throws if it is not well-formed. */
function readSitemap(xml: string): { loc: string; lastmod?: string }[] {
  const uri = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const urls: Record<string, string>[] = [];
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe(uri);
    path.push(tag.local);
    expect(['urlset', 'urlset/url', 'urlset/url/loc', 'urlset/url/lastmod']).toContain(
      path.join('/'),
    );
    if (tag.local === 'url') urls.push({});
  });
  parser.on('text', (text) => {
    const url = urls.at(-1);
    if (path.length === 3 && url) url[path[2] ?? ''] = text;
  });
  parser.on('closetag', () => void path.pop());
  parser.write(xml).close();
  return urls.map(({ loc = '', lastmod }) => ({ loc, ...(lastmod && { lastmod }) }));
}

/** Robots Exclusion Protocol (RFC 9309, 2.2.2): the longest rule that fits wins. */
function readRobots(text: string): (path: string) => boolean {
  const rules = [...text.matchAll(/^(Allow|Disallow): (\/\S*)$/gm)].map(([, kind, path = '']) => ({
    allow: kind === 'Allow',
    path,
  }));
  return (path) => {
    const fits = rules.filter((rule) => path.startsWith(rule.path));
    fits.sort((a, b) => b.path.length - a.path.length);
    return fits[0]?.allow ?? true;
  };
}
