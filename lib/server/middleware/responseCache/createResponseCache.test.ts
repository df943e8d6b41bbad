import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { compose } from '#lib/server/middleware/middleware.ts';
import { createResponseCache } from './createResponseCache.ts';

interface Options {
  method?: string;
  headers?: Record<string, string>;
}

/** A server with a response cache in front of a handler, which counts its calls. */
async function makeServer(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  let now = 1_000_000;
  let calls = 0;
  const cache = createResponseCache({ maxBytes: 2 ** 20, timeScale: 1, now: () => now });
  const run = compose([cache.serve, cache.store], ({ request, response }) => {
    calls += 1;
    handle(request, response);
  });
  const server = createServer((request, response) => run({ request, response, route: '/' }));
  // A connection that ends by itself may do so just as the next request goes out on it.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  return {
    cache,
    origin,
    calls: () => calls,
    pass: (ms: number) => {
      now += ms;
    },
    async get(path: string, { method = 'GET', headers = {} }: Options = {}) {
      const response = await fetch(origin + path, { method, headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text };
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TEXT = 'A page with some words. '.repeat(200);

/** Roughly what Next does: headers first, a body in parts, a different response each time. */
function makePage(more: Record<string, string> = {}) {
  let renders = 0;
  return (_: IncomingMessage, response: ServerResponse) => {
    renders += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 's-maxage=60, stale-while-revalidate=600');
    response.setHeader('etag', `"${renders}"`);
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
    response.write(TEXT.slice(0, 100));
    response.end(`${TEXT.slice(100)}${renders}`);
  };
}

describe('createResponseCache', () => {
  it('prefers s-maxage to max-age', async () => {
    const control = { 'cache-control': 'public, max-age=0, s-maxage=10' };
    await using server = await makeServer(makePage(control));
    for (let n = 0; n < 4; n += 1) await server.get('/u/Max');
    expect(server.calls()).toBe(2);
  });

  it('adds the default content policy to a response without one', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 2; n += 1) await server.get('/u/Max');
    const cached = await server.get('/u/Max');
    expect(cached.headers.get('content-security-policy')).toContain("default-src 'self'");
    await using own = await makeServer(makePage({ 'content-security-policy': 'sandbox' }));
    for (let n = 0; n < 2; n += 1) await own.get('/u/Max');
    expect((await own.get('/u/Max')).headers.get('content-security-policy')).toBe('sandbox');
  });

  it('calls Next twice, and then not again for five seconds', async () => {
    await using server = await makeServer(makePage());
    const texts = [];
    for (let n = 0; n < 5; n += 1) texts.push((await server.get('/u/Max')).text.at(-1));
    expect(texts.join('')).toBe('12222');
    expect(server.calls()).toBe(2);
    server.pass(4_999);
    await server.get('/u/Max');
    expect(server.calls()).toBe(2);
    server.pass(1);
    await server.get('/u/Max');
    expect(server.calls()).toBe(3);
  });

  it('is renewed by one request while the others get the old response for a second', async () => {
    const waiting: (() => void)[] = [];
    const page = makePage();
    await using server = await makeServer((request, response) => {
      if (server.calls() < 3) page(request, response);
      else waiting.push(() => page(request, response));
    });
    for (let n = 0; n < 2; n += 1) await server.get('/u/Max');
    server.pass(5_000);
    const renewing = server.get('/u/Max');
    await expect.poll(() => waiting.length).toBe(1);
    expect((await server.get('/u/Max')).text.at(-1)).toBe('2');
    server.pass(1_000);
    const late = server.get('/u/Max');
    await expect.poll(() => waiting.length).toBe(2);
    for (const answer of waiting) answer();
    expect([(await renewing).text.at(-1), (await late).text.at(-1)]).toEqual(['3', '4']);
  });

  it('caches nothing of an address that is requested rarely', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 5; n += 1) {
      await server.get('/u/Max');
      server.pass(10_000);
    }
    expect([server.calls(), server.cache.bytes()]).toEqual([5, 0]);
  });

  it('distinguishes addresses by case and query', async () => {
    await using server = await makeServer(makePage());
    for (const path of ['/u/Max', '/u/Max', '/u/max', '/u/Max?a', '/u/Max']) await server.get(path);
    expect(server.calls()).toBe(4);
  });

  it('sends 304 to a reader that has it, and compresses for one that accepts gzip', async () => {
    await using server = await makeServer(makePage());
    const plain = { headers: { 'accept-encoding': 'identity' } };
    await server.get('/u/Max', plain);
    const plainResponse = await server.get('/u/Max', plain);
    expect(plainResponse.headers.get('content-encoding')).toBeNull();
    expect(plainResponse.headers.get('content-length')).toBe(String(TEXT.length + 1));
    expect(plainResponse.headers.get('vary')).toBe('Accept-Encoding');
    const gzipped = await server.get('/u/Max', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(gzipped.headers.get('content-encoding')).toBe('gzip');
    expect(gzipped.text).toBe(plainResponse.text);
    for (const tags of ['"2"', 'W/"2"', '"x", "2"', '*']) {
      const known = await server.get('/u/Max', { headers: { 'if-none-match': tags } });
      expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', '"2"']);
      expect(known.headers.get('content-type')).toBeNull();
    }
    const other = await server.get('/u/Max', { headers: { 'if-none-match': '"1"' } });
    expect(other.status).toBe(200);
    expect(server.calls()).toBe(2);
  });

  it.each([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=1, gzip;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', null],
    ['gzip ; q=0.0', null],
    ['gzip;q=0, *', null],
    ['*;q=0', null],
    ['identity;q=0', null],
    ['identity, gzip;q=0.5', null],
    ['notgzip', null],
    ['', null],
  ])('answers `Accept-Encoding: %s` with the encoding %s', async (accept, encoding) => {
    await using server = await makeServer(makePage());
    const headers = { 'accept-encoding': accept };
    for (let n = 0; n < 3; n += 1) {
      const response = await server.get('/u/Max', { headers });
      if (n > 0) expect(response.headers.get('content-encoding')).toBe(encoding);
    }
  });

  it('repeats every byte of short and long responses', async () => {
    for (const length of [256, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, n) => n % 256);
      await using server = await makeServer((_, response) => {
        response.setHeader('cache-control', 'max-age=60');
        response.setHeader('content-type', 'image/png');
        response.end(bytes);
      });
      for (let n = 0; n < 3; n += 1) {
        const response = await fetch(server.origin);
        expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      }
      expect(server.calls()).toBe(2);
    }
  });

  it('answers HEAD with the headers of GET', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 2; n += 1) await server.get('/u/Max');
    const head = await server.get('/u/Max', { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', '"2"']);
    expect(server.calls()).toBe(2);
  });

  it.each([
    ['private', { 'cache-control': 'private, max-age=60' }],
    ['no-store', { 'cache-control': 'no-store' }],
    ['a response with a cookie', { 'set-cookie': 'a=b' }],
    ['stale', { 'x-nextjs-cache': 'STALE' }],
    ['without max-age', { 'cache-control': 'public' }],
  ])('does not cache: %s', async (_, headers) => {
    await using server = await makeServer(makePage(headers));
    for (let n = 0; n < 4; n += 1)
      expect((await server.get('/u/Max')).text.at(-1)).toBe(`${n + 1}`);
  });

  it.each([
    ['rsc', '1'],
    ['next-router-state-tree', 'x'],
    ['next-url', '/'],
    ['range', 'bytes=0-1'],
  ])('passes a request with %s to Next', async (name, value) => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 3; n += 1) await server.get('/u/Max');
    expect((await server.get('/u/Max', { headers: { [name]: value } })).text.at(-1)).toBe('3');
  });

  it('passes on a status, an empty body and an early head unchanged', async () => {
    await using server = await makeServer((request, response) => {
      if (request.url === '/gone')
        response.writeHead(410, { 'cache-control': 'max-age=9' }).end('gone');
      else response.writeHead(308, { location: '/u/Max', 'cache-control': 'max-age=60' }).end();
    });
    for (let n = 0; n < 3; n += 1) {
      const gone = await server.get('/gone');
      expect([gone.status, gone.text]).toEqual([410, 'gone']);
    }
    expect(server.calls()).toBe(3);
  });

  it('streams a very long response', async () => {
    const part = 'x'.repeat(2 ** 20);
    await using server = await makeServer((_, response) => {
      response.setHeader('cache-control', 'max-age=60');
      for (let n = 0; n < 4; n += 1) response.write(part);
      response.end('end');
    });
    for (let n = 0; n < 3; n += 1) {
      const { text } = await server.get('/huge');
      expect([text.length, text.slice(-3)]).toEqual([4 * part.length + 3, 'end']);
    }
    expect(server.cache.bytes()).toBe(0);
  });

  it('invalidates what shows or may show a player who changed', async () => {
    await using server = await makeServer(makePage());
    const paths = ['/u/Max', '/u/Other', '/', '/api/v1/users/MAX/summary'];
    for (const path of [...paths, ...paths]) await server.get(path);
    server.cache.invalidate(['max']);
    const before = server.calls();
    for (const path of paths) await server.get(path);
    expect(server.calls() - before).toBe(3);
  });

  it('does not cache what was rendered while a player changed', async () => {
    let during = () => {};
    await using server = await makeServer((request, response) => {
      during();
      makePage()(request, response);
    });
    await server.get('/u/Max');
    during = () => server.cache.invalidate(['max']);
    await server.get('/u/Max');
    expect(server.cache.bytes()).toBe(0);
  });
});
