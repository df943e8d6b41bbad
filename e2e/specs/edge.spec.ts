import { request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Answer, get, getUntil } from '#e2e/lib/get.ts';
import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { type RunningNginx, startNginx } from '#e2e/lib/startNginx.ts';
import { type Origin, startOrigin } from '#e2e/lib/startOrigin.ts';
import { expect, test } from '#e2e/lib/test.ts';

/*
 * The shipped nginx configuration with the real nginx: first in front of a server that reports its
 * requests, then in front of the site.
 */

test.describe('in front of a recording server', () => {
  let origin: Origin;
  let nginx: RunningNginx;
  let number = 0;
  /** Cached for an hour. */
  const keep: Origin['answer'] = (request, response) => {
    number += 1;
    response.writeHead(200, { 'cache-control': 's-maxage=3600', vary: 'RSC, Accept-Encoding' });
    response.end(`${number} ${request.url}`);
  };
  test.beforeAll(async () => {
    origin = await startOrigin(keep);
    nginx = await startNginx({ sites: [origin.url] });
  });
  test.beforeEach(async () => {
    origin.answer = keep;
    origin.seen.length = 0;
  });
  test.afterAll(async () => {
    await nginx.stop();
    await origin.stop();
  });

  const at = (path: string) => nginx.url + path;

  test('many concurrent requests for one key cause one request to the site', async () => {
    const held: (() => void)[] = [];
    origin.answer = (request, response) => void held.push(() => keep(request, response));
    const readers = Array.from({ length: 100 }, () => get(at('/u/Herd')));
    await expect.poll(() => held.length).toBe(1);
    held[0]?.();
    const answers = await Promise.all(readers);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(origin.seen).toHaveLength(1);
    expect((await get(at('/u/Herd'))).headers.get('x-cache')).toBe('HIT');
    expect((await get(at('/u/Herd'), { method: 'HEAD' })).headers.get('x-cache')).toBe('HIT');
    expect(origin.seen).toHaveLength(1);
  });

  test('only query parameters that a page reads are part of the key', async () => {
    await get(at('/u/Query?utm_source=a'));
    await get(at('/u/Query?utm_source=b'));
    await get(at('/u/Query'));
    expect(origin.seen.map(({ url }) => url)).toEqual(['/u/Query']);
    const first = await get(at('/u/Query/games?page=1'));
    const second = await get(at('/u/Query/games?page=2'));
    expect(first.text).not.toBe(second.text);
    const card = await get(at('/u/Query/card.svg?theme=light'));
    expect(card.text).toContain('/u/Query/card.svg?theme=light');
  });

  test('other spellings of a path have their own key', async () => {
    await get(at('/u/Other'));
    for (const path of ['/u/%4fther', '/u/Other/', '//u/Other', '/u/other', '/u/./Other']) {
      origin.seen.length = 0;
      expect((await rawAnswer(nginx.url, path)).body.toString(), path).toContain(path);
      expect(origin.seen.map(({ url }) => url)).toEqual([path]);
    }
    expect((await get(at('/u/Other'))).headers.get('x-cache')).toBe('HIT');
  });

  test('RSC data is not cached, and never sent instead of a page', async () => {
    const rsc = { RSC: '1', 'Next-Router-State-Tree': 'tree', 'Next-Url': '/u/Data' };
    await get(at('/u/Data?_rsc=abc'), { headers: rsc });
    const page = await get(at('/u/Data'));
    const data = await get(at('/u/Data?_rsc=abc'), { headers: rsc });
    const again = await get(at('/u/Data'));
    expect(again.text).toBe(page.text);
    expect(data.text).not.toBe(page.text);
    const asked = origin.seen.map(({ url, headers }) => [
      url,
      headers.rsc,
      headers['next-router-state-tree'],
    ]);
    expect(asked).toEqual([
      ['/u/Data?_rsc=abc', '1', 'tree'],
      ['/u/Data', undefined, undefined],
      ['/u/Data?_rsc=abc', '1', 'tree'],
    ]);
    // Without RSC, or with another value, those headers mean nothing.
    await get(at('/u/Data2'), { headers: { ...rsc, RSC: '2' } });
    expect(Object.keys(origin.seen.at(-1)?.headers ?? {}).join()).not.toMatch(/rsc|next/);
  });

  test('only headers that a page can use are passed on', async () => {
    await get(at('/u/Headers'), {
      headers: {
        cookie: 'a=b',
        authorization: 'Basic x',
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-host': 'evil.example',
        'x-middleware-subrequest': 'middleware',
        'x-matched-path': '/other',
        'if-none-match': '"a"',
        range: 'bytes=0-1',
        'user-agent': 'somebody',
      },
    });
    const [first] = origin.seen.filter(({ url }) => url === '/u/Headers');
    expect(first?.headers).toEqual({
      // Link previewers are recognized by these two.
      accept: expect.stringContaining('text/html'),
      'user-agent': 'somebody',
      host: '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
  });

  test('rejects other methods, bodies, and the framework’s internal requests', async () => {
    const before = origin.seen.length;
    const status = async (init: RequestInit) => (await get(at('/u/Door'), init)).status;
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect(await status({ method }), method).toBe(405);
    }
    expect(await status({ headers: { 'next-action': 'a' } })).toBe(400);
    expect(await status({ headers: { 'next-resume': '1' } })).toBe(400);
    expect(await status({ method: 'POST', body: 'a' })).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await rawAnswer(nginx.url, '/u/Door', { headers: chunked })).status).toBe(413);
    expect((await get(at('/metrics'))).status).toBe(404);
    const refresh = '/api/v1/users/Door/refresh';
    expect((await get(at(refresh))).status).toBe(405);
    expect(origin.seen.slice(before).map(({ method, url }) => [method, url])).toEqual([]);
    expect((await get(at(refresh), { method: 'POST' })).status).toBe(200);
    expect((await get(at(refresh), { method: 'POST' })).status).toBe(200);
    expect(origin.seen.slice(before).map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  test('caches as the headers say: not at all, for a second, then stale while revalidating', async () => {
    const say = (cacheControl: string, status = 200) => {
      origin.answer = (_, response) => {
        number += 1;
        const headers = { 'cache-control': cacheControl, 'set-cookie': 'a=b' };
        response.writeHead(status, headers).end(String(number));
      };
    };
    say('no-store');
    const never = [await get(at('/u/Life1')), await get(at('/u/Life1'))];
    expect(never[0]?.text).not.toBe(never[1]?.text);
    expect(never[0]?.headers.get('set-cookie')).toBeNull();
    say('s-maxage=60', 404);
    const missing = [await get(at('/u/Life2')), await get(at('/u/Life2'))];
    expect(missing.map(({ status, text }) => [status, text])).toEqual([
      [404, missing[0]?.text],
      [404, missing[0]?.text],
    ]);

    say('s-maxage=1, stale-while-revalidate=604740');
    const old = await get(at('/u/Life3'));
    const held: (() => void)[] = [];
    origin.answer = (_, response) => {
      held.push(() => response.writeHead(200, { 'cache-control': 's-maxage=60' }).end('new'));
    };
    // The first request after it expired waits for the new one, so that nobody sees yesterday's.
    let first: Awaited<ReturnType<typeof get>> | null = null;
    await expect
      .poll(async () => {
        void get(at('/u/Life3')).then((answer) => {
          if (answer.text === 'new') first = answer;
        });
        return held.length;
      })
      .toBe(1);
    const meanwhile = await get(at('/u/Life3'));
    expect([meanwhile.text, meanwhile.headers.get('x-cache')]).toEqual([old.text, 'UPDATING']);
    held[0]?.();
    await expect.poll(() => first?.text).toBe('new');
    expect(held).toHaveLength(1);
  });

  test('no `stale-while-revalidate` reaches a browser, in any position of the header', async () => {
    const passed: [string, string | null][] = [
      ['s-maxage=60, stale-while-revalidate=604740', 's-maxage=60'],
      ['stale-while-revalidate=9,max-age=0', 'max-age=0'],
      ['public, Stale-While-Revalidate=9, s-maxage=60', 'public, s-maxage=60'],
      ['stale-while-revalidate=9', null],
      ['public, max-age=0, s-maxage=60', 'public, max-age=0, s-maxage=60'],
    ];
    for (const [index, [said, wanted]] of passed.entries()) {
      origin.answer = (_, response) => {
        response.writeHead(200, { 'cache-control': said }).end('page');
      };
      for (const round of ['miss', 'hit']) {
        const { headers } = await get(at(`/u/Stale${index}`));
        expect(headers.get('cache-control'), `${said} (${round})`).toBe(wanted);
        expect((await get(at(`/api/stale${index}`))).headers.get('cache-control')).toBe(wanted);
      }
    }
  });

  test('serves the last copy while the site fails or is down, otherwise a message, and recovers at once', async () => {
    origin.answer = (_, response) => {
      response.writeHead(200, { 'cache-control': 's-maxage=1' }).end('good');
    };
    await get(at('/u/Down'));
    const stale = async () => {
      const answer = await get(at('/u/Down'));
      return `${answer.status} ${answer.text} ${answer.headers.get('x-cache')}`;
    };
    origin.answer = (_, response) => {
      response.writeHead(500, { 'cache-control': 'no-store' }).end('bad');
    };
    await expect.poll(stale).toBe('200 good STALE');
    await origin.stop();
    expect(await stale()).toBe('200 good STALE');
    const none = await get(at('/u/NeverSeen'));
    expect([
      none.status,
      none.headers.get('retry-after'),
      none.headers.get('cache-control'),
    ]).toEqual([503, '60', 'no-store']);
    expect(none.text).toContain('Nothing is lost');
    await origin.start();
    origin.answer = keep;
    await expect.poll(async () => (await get(at('/u/NeverSeen'))).status).toBe(200);
  });

  test('rate limit headers reach only the client they are about', async () => {
    origin.answer = (_, response) => {
      const standing = { ratelimit: '"uncached";r=7;t=9', 'ratelimit-policy': '"uncached";q=300' };
      response.writeHead(200, { 'cache-control': 's-maxage=60', ...standing }).end();
    };
    const first = await get(at('/u/Standing'));
    expect(first.headers.get('ratelimit')).toBe('"uncached";r=7;t=9');
    expect(first.headers.get('ratelimit-policy')).toBe('"uncached";q=300');
    const second = await get(at('/u/Standing'));
    expect(second.headers.get('x-cache')).toBe('HIT');
    expect([...second.headers.keys()].join()).not.toContain('ratelimit');
  });

  test('compresses once for each encoding', async () => {
    const long = 'lamp '.repeat(2000);
    origin.answer = (request, response) => {
      expect(request.headers['accept-encoding']).toBeUndefined();
      const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 's-maxage=60' };
      response.writeHead(200, type).end(long);
    };
    const ask = (encoding: string) =>
      rawAnswer(nginx.url, '/u/Packed', { headers: { 'accept-encoding': encoding } });
    const plain = await ask('identity');
    const gzip = await ask('gzip, deflate');
    expect(plain.body.toString()).toBe(long);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(long);
    const br = await ask('gzip, deflate, br, zstd');
    if (nginx.brotli) {
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.body).toString()).toBe(long);
    } else {
      expect(br.headers['content-encoding']).toBe('gzip');
    }
    expect((await ask('gzip;q=1, br;q=0')).headers['content-encoding']).toBe('gzip');
    expect(origin.seen).toHaveLength(3);
  });

  test('serves TLS, and redirects http to it', async () => {
    const { status, headers } = await get(`${nginx.plainUrl}/u/Plain?a=1`);
    expect([status, headers.get('location')]).toEqual([308, 'https://games.example/u/Plain?a=1']);
    const secure = await new Promise<string>((resolve, reject) => {
      httpsRequest(`${nginx.tlsUrl}/u/Secure`, { rejectUnauthorized: false }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve);
      })
        .on('error', reject)
        .end();
    });
    expect(secure).toContain('/u/Secure');
    expect(origin.seen[0]?.headers['x-forwarded-proto']).toBe('https');
  });

  test('its logs contain no client address, username or query', async () => {
    await get(at('/u/Somebody?secret=1'));
    await get(at('/u/Somebody'), { method: 'PUT' });
    // It writes its logs once a second.
    await expect.poll(() => nginx.logs()).toContain('PUT /u/Somebody 405');
    const logs = nginx.logs();
    expect(logs).toContain('GET /u/Somebody 200');
    expect(logs).not.toMatch(/127\.0\.0\.1|secret|Mozilla|node/);
  });
});

test('limits floods', async () => {
  const origin = await startOrigin((_, response) => void response.end('ok'));
  const nginx = await startNginx({ sites: [origin.url], limited: true });
  try {
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) => get(`${nginx.url}/u/Flood${index}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(answers.length - refused.length).toBeGreaterThan(50);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
  } finally {
    await nginx.stop();
    await origin.stop();
  }
});

test('in front of the site: each kind of response is right, twice', async ({ pair, page }) => {
  const nginx = await startNginx({ sites: [pair.site.url] });
  try {
    const kinds = ['/u/MaxMilyin', '/u/MaxMilyin/card.svg', '/u/MaxMilyin/opengraph-image', '/'];
    for (const path of kinds) {
      // An image is drawn again when its last icons have arrived.
      const isWhole = ({ headers }: Answer) =>
        !path.endsWith('image') || /max-age=300/.test(headers.get('cache-control') ?? '');
      await getUntil(pair.site.url + path, isWhole, 40_000);
      await get(nginx.url + path);
      const kept = await get(nginx.url + path);
      const bare = await get(pair.site.url + path);
      expect([kept.status, kept.headers.get('x-cache')], path).toEqual([200, 'HIT']);
      for (const name of ['cache-control', 'content-type', 'x-content-type-options']) {
        expect(kept.headers.get(name), `${path} ${name}`).toBe(bare.headers.get(name));
      }
      const packed = { 'accept-encoding': 'gzip' };
      const { etag = '' } = (await rawAnswer(nginx.url, path, { headers: packed })).headers;
      const headers = { ...packed, 'if-none-match': etag };
      const known = await rawAnswer(nginx.url, path, { headers });
      expect([path, known.status]).toEqual([path, 304]);
    }
    expect((await get(`${nginx.url}/u/NobodyAtAll`)).status).toBe(404);
    expect((await get(`${nginx.url}/u/maxmilyin`)).status).toBe(308);
    // The one query of the home page: nobody else is shown there.
    expect((await get(`${nginx.url}/?a=b&show=HalfwayHome&c=d`)).status).toBe(308);
    expect((await get(`${nginx.url}/?shown=HalfwayHome`)).status).toBe(200);
    // In a browser: open a page, and navigate without loading a document.
    await page.goto(`${nginx.url}/u/MaxMilyin`);
    await page.getByRole('banner').getByRole('link', { name: 'Cards' }).click();
    await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'MaxMilyin' })).toBeVisible();
  } finally {
    await nginx.stop();
  }
});
