import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { UpstreamFault } from '#lib/domain/faults.ts';
import { fetchPage, type Host } from './fetchPage.ts';
import { CANARY, hostAt } from './testing/parts.ts';
import { type Handler, sendJson, serve } from './testing/serve.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const CALL = { endpoint: 'X.php', params: { u: 'Somebody' }, schema: z.object({ a: z.number() }) };

/** Everything that could be written down about an error. */
function textOf(error: unknown): string {
  const parts = [
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: 10, showHidden: true }),
  ];
  return [...parts, error instanceof Error ? error.stack : '', inspect(Object(error).cause)].join(
    '\n',
  );
}

async function faultFrom(host: Host): Promise<UpstreamFault> {
  const error: unknown = await fetchPage(host, CALL).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UpstreamFault);
  expect(textOf(error)).not.toContain(CANARY);
  expect(textOf(error)).not.toContain('127.0.0.1');
  if (!(error instanceof UpstreamFault)) throw error;
  return error;
}

async function faultOf(handler: Handler, limits: Partial<Host> = {}) {
  await using server = await serve(handler);
  const { kind, detail, retryAfter } = await faultFrom(hostAt(server.url, limits));
  return { kind, detail, retryAfter };
}

test('calls use the documented parameters and identify the site', async () => {
  let seen: unknown;
  await using server = await serve((url, response, { headers, method }) => {
    seen = { method, path: url.pathname + url.search, accept: headers.accept };
    expect(headers['user-agent']).toMatch(
      /^longplay\/\d+\.\d+\.\d+ \(\+https:\/\/games\.example\)$/,
    );
    sendJson(response, { a: 1, more: 'passes' });
  });
  expect(await fetchPage(hostAt(server.url), CALL)).toEqual({ a: 1 });
  const path = `/API/X.php?y=${CANARY}&z=Owner&u=Somebody`;
  expect(seen).toEqual({ method: 'GET', path, accept: 'application/json' });
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('reads %s', async (encoding, compress) => {
  await using server = await serve((_, response) => {
    response
      .writeHead(200, { ...JSON_TYPE, 'content-encoding': encoding })
      .end(compress('{"a":2}'));
  });
  expect(await fetchPage(hostAt(server.url), CALL)).toEqual({ a: 2 });
});

test('an expected 404 is not a fault, but only when the API itself sends it', async () => {
  const call = { ...CALL, absentOn: [404] };
  await using api = await serve((_, response) => sendJson(response, [], 404));
  expect(await fetchPage(hostAt(api.url), call)).toBeNull();
  await using wrong = await serve((_, response) => void response.writeHead(404, HTML).end('<p>'));
  await expect(fetchPage(hostAt(wrong.url), call)).rejects.toMatchObject({ kind: 'malformed' });
});

test.each([
  [500, JSON_TYPE, 'unavailable'],
  [503, HTML, 'unavailable'],
  [520, HTML, 'unavailable'],
  [429, HTML, 'rate-limited'],
  [403, HTML, 'rate-limited'],
  [403, JSON_TYPE, 'malformed'],
  [401, JSON_TYPE, 'unauthorized'],
  [419, JSON_TYPE, 'unauthorized'],
  [404, JSON_TYPE, 'malformed'],
  [422, JSON_TYPE, 'malformed'],
  [302, { ...HTML, location: '/elsewhere' }, 'malformed'],
])('%d %o is %s', async (status, headers, kind) => {
  let calls = 0;
  const fault = await faultOf((_, response) => {
    calls++;
    response.writeHead(status, headers).end(`<p>${CANARY}</p>`);
  });
  expect(fault).toEqual({ kind, detail: String(status), retryAfter: null });
  expect(calls, 'redirects are not followed').toBe(1);
});

test.each([
  ['7', 7],
  ['0', 0],
  ['99999999', 86_400],
  ['soon', null],
  ['-5', null],
])('Retry-After %s is %s s', async (header, retryAfter) => {
  const fault = await faultOf((_, response) => {
    response.writeHead(429, { ...JSON_TYPE, 'retry-after': header }).end('{}');
  });
  expect(fault).toEqual({ kind: 'rate-limited', detail: '429', retryAfter });
});

test('Retry-After may be a date', async () => {
  const { retryAfter } = await faultOf((_, response) => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    response.writeHead(503, { ...HTML, 'retry-after': date }).end();
  });
  expect(retryAfter).toBeGreaterThanOrEqual(28);
  expect(retryAfter).toBeLessThanOrEqual(30);
});

test.each<[string, Handler, string, string]>([
  ['hang', () => {}, 'unavailable', 'timed out'],
  [
    'drip',
    (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    },
    'unavailable',
    'timed out',
  ],
  [
    'drip of headers',
    (_, response) => {
      const timer = setInterval(() => response.socket?.write('x-a: b\r\n'), 20);
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      response.on('close', () => clearInterval(timer));
    },
    'unavailable',
    'timed out',
  ],
  ['reset', (_, response) => void response.socket?.resetAndDestroy(), 'unavailable', 'reset'],
  [
    'end amid the body',
    (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': 100 }).write('{"a":');
      setImmediate(() => response.destroy());
    },
    'unavailable',
    'reset',
  ],
  ['HTML', (_, response) => void response.writeHead(200, HTML).end('<p>'), 'malformed', 'not JSON'],
  ['no type', (_, response) => void response.end('{"a":1}'), 'malformed', 'not JSON'],
  [
    'empty',
    (_, response) => void response.writeHead(200, JSON_TYPE).end(),
    'malformed',
    'broken JSON',
  ],
  [
    'truncated JSON',
    (_, response) => void response.writeHead(200, JSON_TYPE).end('{"a":'),
    'malformed',
    'broken JSON',
  ],
  [
    'truncated gzip',
    (_, response) => {
      const body = gzipSync('{"a":1}').subarray(0, 12);
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(body);
    },
    'malformed',
    'bad encoding',
  ],
  [
    'no gzip',
    (_, response) =>
      void response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('{"a":1}'),
    'malformed',
    'bad encoding',
  ],
  [
    'odd encoding',
    (_, response) =>
      void response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'zstd, gzip' }).end('{}'),
    'malformed',
    'unknown encoding',
  ],
  [
    'wrong types',
    (_, response) => sendJson(response, { a: CANARY }),
    'malformed',
    'wrong shape at a',
  ],
  ['a list', (_, response) => sendJson(response, [1]), 'malformed', 'wrong shape at root'],
  [
    'no HTTP',
    (_, response) => void response.socket?.end(`${CANARY} is no HTTP\r\n\r\n`),
    'malformed',
    'bad HTTP',
  ],
])('%s', async (_, handler, kind, detail) => {
  const started = performance.now();
  expect(await faultOf(handler)).toEqual({ kind, detail, retryAfter: null });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a refused connection, and an unknown host', async () => {
  const { url } = await serve(() => {}).then(async (server) => {
    await server[Symbol.asyncDispose]();
    return server;
  });
  expect(await faultFrom(hostAt(url))).toMatchObject({ kind: 'unavailable', detail: 'refused' });
  const nowhere = hostAt('http://nowhere.invalid', { totalMs: 5000 });
  expect(await faultFrom(nowhere)).toMatchObject({ detail: 'name not resolved' });
  expect(await faultFrom(hostAt('http://no place'))).toMatchObject({ kind: 'unavailable' });
});

test('a TLS handshake that is never answered ends with the connect time-out', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const fault = await faultFrom(hostAt(`https://127.0.0.1:${port}`, { totalMs: 5000 }));
  expect(fault).toMatchObject({ kind: 'unavailable', detail: 'timed out' });
  silent.close();
});

test('reading a large body or a gzip bomb stops at the limit', async () => {
  const large = await faultOf((_, response) => sendJson(response, { a: 'x'.repeat(3_000_000) }));
  expect(large).toMatchObject({ kind: 'malformed', detail: 'too large' });

  const before = process.memoryUsage().rss;
  let sent = 0;
  const bomb = await faultOf(
    (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      const gzip = createGzip({ level: 1 });
      gzip.pipe(response);
      const chunk = Buffer.alloc(1 << 20);
      const more = () => {
        if (response.destroyed || sent > 400) return gzip.destroy();
        sent++;
        gzip.write(chunk, more);
      };
      more();
    },
    { totalMs: 5000 },
  );
  expect(bomb).toMatchObject({ kind: 'malformed', detail: 'too large' });
  expect(sent, 'MB that were inflated before the connection was closed').toBeLessThan(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 2 ** 20);
});
