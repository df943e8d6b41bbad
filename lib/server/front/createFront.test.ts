import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createFront, type Front } from './createFront.ts';

interface Ask {
  method?: string;
  headers?: Record<string, string>;
}

/** A server with a front before a handler, which is told how often it is asked. */
async function makeServer(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  let now = 1_000_000;
  let asked = 0;
  const front: Front = createFront({ maxBytes: 2 ** 20, timeScale: 1, now: () => now });
  const server = createServer((request, response) => {
    if (front.answerKept(request, response)) return;
    front.answer(request, response, (...both) => {
      asked += 1;
      handle(...both);
    });
  });
  // A connection that ends by itself may do so just as the next request goes out on it.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  return {
    front,
    origin,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
    async ask(path: string, { method = 'GET', headers = {} }: Ask = {}) {
      const answer = await fetch(origin + path, { method, headers });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text };
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TEXT = 'A page with some words. '.repeat(200);

/** What Next does, near enough: headers first, a body in parts, another answer each time. */
function makePage(more: Record<string, string> = {}) {
  let made = 0;
  return (_: IncomingMessage, response: ServerResponse) => {
    made += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 's-maxage=60, stale-while-revalidate=600');
    response.setHeader('etag', `"${made}"`);
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
    response.write(TEXT.slice(0, 100));
    response.end(`${TEXT.slice(100)}${made}`);
  };
}

describe('the front', () => {
  it('goes by what is said to those who share an answer, where both are said', async () => {
    const control = { 'cache-control': 'public, max-age=0, s-maxage=10' };
    await using server = await makeServer(makePage(control));
    for (let n = 0; n < 4; n += 1) await server.ask('/u/Max');
    expect(server.asked()).toBe(2);
  });

  it('sends again what has no policy with the one for such', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 2; n += 1) await server.ask('/u/Max');
    const kept = await server.ask('/u/Max');
    expect(kept.headers.get('content-security-policy')).toContain("default-src 'self'");
    await using own = await makeServer(makePage({ 'content-security-policy': 'sandbox' }));
    for (let n = 0; n < 2; n += 1) await own.ask('/u/Max');
    expect((await own.ask('/u/Max')).headers.get('content-security-policy')).toBe('sandbox');
  });

  it('asks Next twice, and then no more for five seconds', async () => {
    await using server = await makeServer(makePage());
    const texts = [];
    for (let n = 0; n < 5; n += 1) texts.push((await server.ask('/u/Max')).text.at(-1));
    expect(texts.join('')).toBe('12222');
    expect(server.asked()).toBe(2);
    server.pass(4_999);
    await server.ask('/u/Max');
    expect(server.asked()).toBe(2);
    server.pass(1);
    await server.ask('/u/Max');
    expect(server.asked()).toBe(3);
  });

  it('keeps nothing of an address that is asked for now and then', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 5; n += 1) {
      await server.ask('/u/Max');
      server.pass(10_000);
    }
    expect([server.asked(), server.front.bytes()]).toEqual([5, 0]);
  });

  it('tells addresses and their queries apart', async () => {
    await using server = await makeServer(makePage());
    for (const path of ['/u/Max', '/u/Max', '/u/max', '/u/Max?a', '/u/Max']) await server.ask(path);
    expect(server.asked()).toBe(4);
  });

  it('answers 304 to who has it, and sends it compressed to who takes that', async () => {
    await using server = await makeServer(makePage());
    const plain = { headers: { 'accept-encoding': 'identity' } };
    await server.ask('/u/Max', plain);
    const whole = await server.ask('/u/Max', plain);
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(whole.headers.get('content-length')).toBe(String(TEXT.length + 1));
    expect(whole.headers.get('vary')).toBe('Accept-Encoding');
    const packed = await server.ask('/u/Max', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.text).toBe(whole.text);
    for (const tags of ['"2"', 'W/"2"', '"x", "2"', '*']) {
      const known = await server.ask('/u/Max', { headers: { 'if-none-match': tags } });
      expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', '"2"']);
      expect(known.headers.get('content-type')).toBeNull();
    }
    const other = await server.ask('/u/Max', { headers: { 'if-none-match': '"1"' } });
    expect(other.status).toBe(200);
    expect(server.asked()).toBe(2);
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
  ])('sends to `Accept-Encoding: %s` what is asked for', async (accept, encoding) => {
    await using server = await makeServer(makePage());
    const headers = { 'accept-encoding': accept };
    for (let n = 0; n < 3; n += 1) {
      const answer = await server.ask('/u/Max', { headers });
      if (n > 0) expect(answer.headers.get('content-encoding')).toBe(encoding);
    }
  });

  it('sends every byte again as it was, of short answers and of long ones', async () => {
    for (const length of [256, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, n) => n % 256);
      await using server = await makeServer((_, response) => {
        response.setHeader('cache-control', 'max-age=60');
        response.setHeader('content-type', 'image/png');
        response.end(bytes);
      });
      for (let n = 0; n < 3; n += 1) {
        const answer = await fetch(server.origin);
        expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      }
      expect(server.asked()).toBe(2);
    }
  });

  it('gives a HEAD the headers of the GET', async () => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 2; n += 1) await server.ask('/u/Max');
    const head = await server.ask('/u/Max', { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', '"2"']);
    expect(server.asked()).toBe(2);
  });

  it.each([
    ['of one reader', { 'cache-control': 'private, max-age=60' }],
    ['never to be kept', { 'cache-control': 'no-store' }],
    ['with a cookie', { 'set-cookie': 'a=b' }],
    ['old', { 'x-nextjs-cache': 'STALE' }],
    ['without a life', { 'cache-control': 'public' }],
  ])('keeps no answer that is %s', async (_, headers) => {
    await using server = await makeServer(makePage(headers));
    for (let n = 0; n < 4; n += 1)
      expect((await server.ask('/u/Max')).text.at(-1)).toBe(`${n + 1}`);
  });

  it.each([
    ['rsc', '1'],
    ['next-router-state-tree', 'x'],
    ['next-url', '/'],
    ['range', 'bytes=0-1'],
  ])('leaves a request with %s to Next', async (name, value) => {
    await using server = await makeServer(makePage());
    for (let n = 0; n < 3; n += 1) await server.ask('/u/Max');
    expect((await server.ask('/u/Max', { headers: { [name]: value } })).text.at(-1)).toBe('3');
  });

  it('passes on a status, an empty body and an early head as they are', async () => {
    await using server = await makeServer((request, response) => {
      if (request.url === '/gone')
        response.writeHead(410, { 'cache-control': 'max-age=9' }).end('gone');
      else response.writeHead(308, { location: '/u/Max', 'cache-control': 'max-age=60' }).end();
    });
    for (let n = 0; n < 3; n += 1) {
      const gone = await server.ask('/gone');
      expect([gone.status, gone.text]).toEqual([410, 'gone']);
    }
    expect(server.asked()).toBe(3);
  });

  it('lets a very long answer through as it comes', async () => {
    const part = 'x'.repeat(2 ** 20);
    await using server = await makeServer((_, response) => {
      response.setHeader('cache-control', 'max-age=60');
      for (let n = 0; n < 4; n += 1) response.write(part);
      response.end('end');
    });
    for (let n = 0; n < 3; n += 1) {
      const { text } = await server.ask('/huge');
      expect([text.length, text.slice(-3)]).toEqual([4 * part.length + 3, 'end']);
    }
    expect(server.front.bytes()).toBe(0);
  });

  it('forgets what shows a player, and what may show them, when that changes', async () => {
    await using server = await makeServer(makePage());
    const paths = ['/u/Max', '/u/Other', '/', '/api/v1/users/MAX/summary'];
    for (const path of [...paths, ...paths]) await server.ask(path);
    server.front.drop(['max']);
    const asked = server.asked();
    for (const path of paths) await server.ask(path);
    expect(server.asked() - asked).toBe(3);
  });

  it('keeps nothing that was made while something changed', async () => {
    let during = () => {};
    await using server = await makeServer((request, response) => {
      during();
      makePage()(request, response);
    });
    await server.ask('/u/Max');
    during = () => server.front.drop(['max']);
    await server.ask('/u/Max');
    expect(server.front.bytes()).toBe(0);
  });
});
