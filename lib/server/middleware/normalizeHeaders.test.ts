import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainHeaders } from './normalizeHeaders.ts';

/** What the server has in hand when the head is written, as Next's compression sees it. */
let seen: unknown[] = [];

function answer(method: string | undefined, path: string | undefined, response: ServerResponse) {
  plainHeaders(response);
  // Lists, as Next sets them.
  response.setHeader('content-type', ['application/json']);
  if (path === '/said') response.setHeader('x-length', ['5']);
  if (path === '/twice') response.setHeader('vary', ['a', 'b']);
  seen = [response.getHeader('content-type'), response.getHeader('content-length')];
  if (method === 'HEAD') return response.end();
  response.write('five');
  return response.end('!');
}

describe('plainHeaders', () => {
  const server = createServer((request, response) => answer(request.method, request.url, response));
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
    const answer = await fetch(origin + path, { method });
    const names = ['content-length', 'transfer-encoding', 'x-length', 'vary'];
    return [await answer.text(), ...names.map((name) => answer.headers.get(name))];
  };

  it('sends the length that a handler says, and nothing where it says none', async () => {
    expect(await read('/said')).toEqual(['five!', '5', null, null, null]);
    expect(seen).toEqual(['application/json', '5']);
    expect(await read('/said', 'HEAD')).toEqual(['', '5', null, null, null]);
    expect(await read('/other')).toEqual(['five!', null, 'chunked', null, null]);
  });

  it('keeps one value as a text, and two as they are', async () => {
    expect((await read('/twice')).at(-1)).toBe('a, b');
    expect(seen[0]).toBe('application/json');
  });
});
