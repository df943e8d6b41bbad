import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { tellLength } from './tellLength.ts';

it('sends the length that a handler says, and nothing where it says none', async () => {
  const server = createServer((request, response) => {
    tellLength(response);
    if (request.url === '/said') response.setHeader('x-length', '5');
    if (request.method === 'HEAD') return response.end();
    response.write('five');
    return response.end('!');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  const read = async (path: string, method = 'GET') => {
    const answer = await fetch(origin + path, { method });
    const names = ['content-length', 'transfer-encoding', 'x-length'];
    return [await answer.text(), ...names.map((name) => answer.headers.get(name))];
  };
  expect(await read('/said')).toEqual(['five!', '5', null, null]);
  expect(await read('/said', 'HEAD')).toEqual(['', '5', null, null]);
  expect(await read('/other')).toEqual(['five!', null, 'chunked', null]);
  server.close();
  server.closeAllConnections();
});
