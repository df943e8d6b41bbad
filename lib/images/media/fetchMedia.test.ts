import { gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { expect, test } from 'vitest';
import { type Handler, serve } from '#lib/upstream/testing/serve.ts';
import { fetchMedia } from './fetchMedia.ts';

const PNG = { 'content-type': 'image/png' };
const MAX = 4096;
const PATH = '/Images/000001.png';

function fetchFrom(mediaUrl: string, totalMs = 20_000, path = PATH) {
  const dispatcher = new Agent({ connect: { timeout: 1000 }, connections: 2 });
  const siteUrl = 'https://games.example';
  return fetchMedia({ mediaUrl, siteUrl, dispatcher, totalMs, maxBytes: MAX }, path);
}

test('returns the unchanged body, and sends only its user agent', async () => {
  const body = Buffer.alloc(MAX, 7);
  const seen: unknown[] = [];
  await using server = await serve((url, response, { headers }) => {
    seen.push(url.pathname + url.search, Object.keys(headers).toSorted(), headers['user-agent']);
    response.writeHead(200, PNG).end(body);
  });
  const base = `${server.url}/media`;
  expect(await fetchFrom(base)).toEqual(body);
  expect(seen).toEqual([
    `/media${PATH}`,
    ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
    expect.stringMatching(/^longplay\/\S+ \(\+https:\/\/games\.example\)$/),
  ]);
});

const answers: [string, Handler, string][] = [
  ['404', (_, response) => void response.writeHead(404, PNG).end('x'), 'absent'],
  ['410', (_, response) => void response.writeHead(410).end(), 'absent'],
  ['a length too large', (_, response) => void lengthOf(response, MAX + 1), 'absent'],
  ['403', (_, response) => void response.writeHead(403, PNG).end('x'), 'odd'],
  ['204', (_, response) => void response.writeHead(204, PNG).end(), 'odd'],
  ['HTML', (_, response) => void response.writeHead(200, HTML).end('<p>'), 'odd'],
  ['another type of picture', (_, response) => void response.writeHead(200, SVG).end(), 'odd'],
  ['no type', (_, response) => void response.writeHead(200).end('x'), 'odd'],
  ['gzip', (_, response) => void response.writeHead(200, GZIP).end(gzipSync('x')), 'odd'],
  ['429', (_, response) => void response.writeHead(429).end(), 'down'],
  ['500', (_, response) => void response.writeHead(500, PNG).end('x'), 'down'],
  ['a reset', (_, response) => void response.socket?.resetAndDestroy(), 'down'],
  ['half a body', (_, response) => void lengthOf(response, 100, () => response.destroy()), 'down'],
];
const HTML = { 'content-type': 'text/html' };
const SVG = { 'content-type': 'image/svg+xml' };
const GZIP = { ...PNG, 'content-encoding': 'gzip' };

function lengthOf(response: Parameters<Handler>[1], bytes: number, then = () => {}) {
  response.writeHead(200, { ...PNG, 'content-length': bytes }).write('x', then);
}

test.each(answers)('%s', async (_, handler, miss) => {
  await using server = await serve(handler);
  expect(await fetchFrom(server.url)).toBe(miss);
});

test('nobody there', async () => {
  const server = await serve(() => {});
  await server[Symbol.asyncDispose]();
  expect(await fetchFrom(server.url)).toBe('down');
});

test('a redirect is not followed', async () => {
  let connections = 0;
  await using inside = await serve(() => connections++);
  for (const status of [301, 302, 303, 307, 308]) {
    await using server = await serve((_, response) => {
      response.writeHead(status, { ...PNG, location: `${inside.url}${PATH}` }).end();
    });
    expect(await fetchFrom(server.url)).toBe('odd');
  }
  expect(connections).toBe(0);
});

test('an endless body is read no further than the limit', async () => {
  let sent = 0;
  let closed: () => void;
  const cut = new Promise<void>((resolve) => {
    closed = resolve;
  });
  await using server = await serve((_, response) => {
    response.writeHead(200, PNG);
    const block = Buffer.alloc(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(block)) sent += block.length;
    };
    response.on('drain', more).on('close', () => closed());
    more();
  });
  expect(await fetchFrom(server.url)).toBe('absent');
  await cut;
  // The rest was in the system's buffers.
  expect(sent).toBeLessThan(16 * 2 ** 20);
});

test.each<[string, Handler]>([
  ['no answer', () => {}],
  ['a body that stands still', (_, response) => lengthOf(response, 100)],
])('%s in time', async (_, handler) => {
  await using server = await serve(handler);
  expect(await fetchFrom(server.url, 200)).toBe('down');
});
