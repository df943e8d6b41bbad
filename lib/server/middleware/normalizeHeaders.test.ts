import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, compose } from './middleware.ts';
import { normalizeHeaders } from './normalizeHeaders.ts';

/** The headers that are set when the head is written, as Next's compression sees them. */
let seen: unknown[] = [];

function respond({ request: { method, url, headers }, response }: Context) {
  expect(headers.cookie).toBeUndefined();
  // Lists, as Next sets them.
  response.setHeader('content-type', ['application/json']);
  if (url === '/length') response.setHeader('x-length', ['5']);
  if (url === '/list') response.setHeader('vary', ['a', 'b']);
  seen = [response.getHeader('content-type'), response.getHeader('content-length')];
  if (method === 'HEAD') return response.end();
  response.write('five');
  return response.end('!');
}

describe('normalizeHeaders', () => {
  const run = compose([normalizeHeaders], respond);
  const server = createServer((request, response) => run({ request, response, route: '/' }));
  let origin = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const read = async (path: string, method = 'GET') => {
    const response = await fetch(origin + path, { method, headers: { cookie: 'a=b' } });
    const names = ['content-length', 'transfer-encoding', 'x-length', 'vary'];
    return [await response.text(), ...names.map((name) => response.headers.get(name))];
  };

  it('sends the length that a handler says, and none if it says none', async () => {
    expect(await read('/length')).toEqual(['five!', '5', null, null, null]);
    expect(seen).toEqual(['application/json', '5']);
    expect(await read('/length', 'HEAD')).toEqual(['', '5', null, null, null]);
    expect(await read('/other')).toEqual(['five!', null, 'chunked', null, null]);
  });

  it('sets a single value as a string, and two as a list', async () => {
    expect((await read('/list')).at(-1)).toBe('a, b');
    expect(seen[0]).toBe('application/json');
  });
});
