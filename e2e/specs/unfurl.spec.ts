import { extract } from '@extractus/oembed-extractor';
import { getPreviewFromContent } from 'link-preview-js';
import scrape from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import readMetadata from 'url-metadata';
import { endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { freePort } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * Readers of link previews that others wrote, on the running site: what they find is what a chat
 * shows. Some refuse addresses of this machine, and are given the page as it was sent.
 */

let pair: Pair;

test.beforeAll(async () => {
  const PORT = String(await freePort());
  pair = await startPair({ PORT, SITE_URL: `http://127.0.0.1:${PORT}` });
  // A slow machine says "just a moment" first.
  for (const [name] of PLAYERS) {
    await getUntil(`${pair.site.url}/u/${name}`, ({ status }) => status === 200, 60_000);
  }
});
test.afterAll(() => stopPair(pair));

const PLAYERS = [
  ['MaxMilyin', 'MaxMilyin: 817 games mastered', /1,287 games .* 817 mastered/],
  ['FirstCoin', 'FirstCoin: 3 games started, no award yet', /started 3 games/],
  ['EmptySlot', 'EmptySlot', /not played a game yet/],
] as const;

/** The address of a player's picture; `v` changes with the data. */
const pictureOf = (url: string) =>
  new RegExp(`^${url.replaceAll('.', '\\.')}/opengraph-image\\?v=[a-z0-9]+$`);

for (const [name, heading, sentence] of PLAYERS) {
  const open = async () => {
    const url = `${pair.site.url}/u/${name}`;
    const page = await get(url);
    expect(page.status).toBe(200);
    return { url, html: page.text, headers: page.headers, picture: pictureOf(url) };
  };

  test(`open-graph-scraper finds ${name}`, async () => {
    const { url, html, picture } = await open();
    const { error, result } = await scrape({ html });
    expect(error).toBe(false);
    expect(result).toMatchObject({
      ogTitle: heading,
      ogDescription: expect.stringMatching(sentence),
      ogType: 'profile',
      ogUrl: url,
      ogSiteName: 'Longplay',
      ogLocale: 'en_GB',
      profileUsername: name,
      twitterCard: 'summary_large_image',
    });
    expect(result.ogImage).toEqual([
      {
        url: expect.stringMatching(picture),
        width: '1200',
        height: '630',
        type: 'image/png',
        alt: expect.stringContaining(name),
      },
    ]);
    expect(result.twitterImage?.[0]?.alt).toBe(result.ogImage?.[0]?.alt);
  });

  test(`unfurl.js finds ${name}, with oEmbed`, async () => {
    const { url, picture } = await open();
    const found = await unfurl(url);
    expect(found).toMatchObject({
      title: `${heading} · Longplay`,
      description: expect.stringMatching(sentence),
      canonical_url: url,
      author: name,
      favicon: `${pair.site.url}/favicon.svg`,
      open_graph: { title: heading, type: 'profile', url, site_name: 'Longplay' },
      twitter_card: { card: 'summary_large_image', title: heading },
    });
    expect(found.open_graph.images).toEqual([
      expect.objectContaining({
        url: expect.stringMatching(picture),
        width: 1200,
        height: 630,
        alt: expect.stringContaining(name),
      }),
    ]);
    expect(found.oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: heading,
      author_name: name,
      author_url: url,
      provider_name: 'Longplay',
      html: expect.stringContaining(`src="${pair.site.url}/embed/${name}"`),
    });
  });

  test(`link-preview-js finds ${name}`, async () => {
    const { url, html, headers, picture } = await open();
    const page = { url, data: html, status: 200, headers: Object.fromEntries(headers) };
    expect(await getPreviewFromContent(page)).toMatchObject({
      url,
      title: heading,
      siteName: 'Longplay',
      author: name,
      description: expect.stringMatching(sentence),
      mediaType: 'profile',
      images: [expect.stringMatching(picture)],
      favicons: expect.arrayContaining([`${pair.site.url}/favicon.svg`]),
    });
  });

  test(`url-metadata finds ${name}`, async () => {
    const { url, html, picture } = await open();
    const answer = new Response(html, { headers: { 'content-type': 'text/html' } });
    // Otherwise it writes `https:` into the picture's address by itself.
    const options = { parseResponseObject: answer, ensureSecureImageRequest: false };
    expect(await readMetadata(null, options)).toMatchObject({
      title: `${heading} · Longplay`,
      lang: 'en',
      description: expect.stringMatching(sentence),
      author: name,
      canonical: url,
      'og:title': heading,
      'og:site_name': 'Longplay',
      'og:image': expect.stringMatching(picture),
      'twitter:card': 'summary_large_image',
      'profile:username': name,
    });
  });

  test(`oembed-extractor finds ${name} and keeps to its limits`, async () => {
    const { url } = await open();
    expect(await extract(url, { maxwidth: 400, maxheight: 200 })).toMatchObject({
      method: 'auto-discovery',
      type: 'rich',
      title: heading,
      author_name: name,
      width: 400,
      height: 200,
      html: expect.stringContaining(`src="${pair.site.url}/embed/${name}"`),
    });
    expect(await extract(url)).toMatchObject({
      thumbnail_url: expect.stringMatching(pictureOf(url)),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test(`the picture of ${name} is where they found it`, async () => {
    const { html } = await open();
    const { result } = await scrape({ html });
    const address = result.ogImage?.[0]?.url ?? '';
    const head = await getPicture(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(head.bytes).toHaveLength(0);
    const picture = await getPicture(address);
    expect([picture.status, picture.headers.get('content-type'), picture.size]).toEqual([
      200,
      'image/png',
      '1200×630',
    ]);
  });
}

/*
 * The first paste of a large player whom nobody looked at yet: 10,432 games are 21 pages, and each
 * call takes 300 ms.
 */
test.describe('the first paste of a large player', () => {
  const COLD = ['ColdOne', 'ColdTwo', 'ColdThree', 'ColdFour', 'ColdFive', 'ColdSix'] as const;
  const CHAT = 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)';
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  test.beforeAll(async () => {
    for (const name of COLD) {
      await putPlayer(pair.upstream.url, { name, make: { mastered: 432, unfinished: 10_000 } });
      await orderFault(pair.upstream.url, { mode: 'slow', path: '/API', player: name, ms: 300 });
    }
  });
  test.afterAll(() => endFaults(pair.upstream.url));

  const paste = async (name: string, headers: Record<string, string>) => {
    const url = `${pair.site.url}/u/${name}`;
    const page = await get(url, { headers });
    expect(page.took).toBeLessThan(3000);
    expect(page.headers.get('cache-control')).toContain('no-store');
    return { url, ...page, picture: `${url}/opengraph-image` };
  };
  const pasteInChat = async (name: string) => {
    const page = await paste(name, { 'user-agent': CHAT, accept: '*/*' });
    expect([page.status, page.headers.get('retry-after')]).toEqual([200, null]);
    return page;
  };

  test('open-graph-scraper', async () => {
    const { text: html, picture } = await pasteInChat('ColdOne');
    const { error, result } = await scrape({ html });
    expect(error).toBe(false);
    expect(result).toMatchObject({ ogTitle: 'ColdOne', ogDescription: expect.any(String) });
    expect(result.ogImage?.[0]?.url).toBe(picture);
    expect((await getPicture(picture)).size).toBe('1200×630');
  });

  test('unfurl.js', async () => {
    const url = `${pair.site.url}/u/ColdTwo`;
    const found = await unfurl(url);
    expect(found.open_graph).toMatchObject({ title: 'ColdTwo', description: expect.any(String) });
    expect(found.open_graph.images?.[0]?.url).toBe(`${url}/opengraph-image`);
  });

  test('link-preview-js', async () => {
    const { url, text, headers, status, picture } = await pasteInChat('ColdThree');
    const page = { url, data: text, status, headers: Object.fromEntries(headers) };
    expect(await getPreviewFromContent(page)).toMatchObject({
      title: 'ColdThree',
      description: expect.any(String),
      images: [picture],
    });
  });

  test('url-metadata', async () => {
    const { text, picture } = await pasteInChat('ColdFour');
    const answer = new Response(text, { headers: { 'content-type': 'text/html' } });
    const options = { parseResponseObject: answer, ensureSecureImageRequest: false };
    const found = { 'og:title': 'ColdFour', description: expect.any(String), 'og:image': picture };
    expect(await readMetadata(null, options)).toMatchObject(found);
  });

  test('oembed-extractor', async () => {
    const found = await extract(`${pair.site.url}/u/ColdFive`);
    expect(found).toMatchObject({ title: 'ColdFive', author_name: 'ColdFive' });
  });

  test('a person is told to wait a moment, with 503', async () => {
    const page = await paste('ColdSix', { accept: BROWSER });
    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(page.text).toContain('Just a moment');
    const chat = await pasteInChat('ColdSix');
    expect(chat.text).toContain('ColdSix');
  });
});
