import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { closeServer } from './shutdown.ts';

/** A client with one connection: it requests once, and again for each message. */
const CLIENT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const socket = require('node:net').connect(workerData, '127.0.0.1');
  const request = () => socket.write('GET / HTTP/1.1\\r\\nhost: localhost\\r\\n\\r\\n');
  socket.on('data', (data) => parentPort.postMessage(String(data).split('\\r\\n')[0]));
  socket.on('error', (error) => parentPort.postMessage(error.code));
  socket.on('close', () => process.exit());
  parentPort.on('message', request);
  request();
`;

test('a request that arrives while the process is blocked is answered', async () => {
  const server = createServer((_, response) => response.end('answer'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new Worker(CLIENT, {
    eval: true,
    workerData: (server.address() as AddressInfo).port,
  });
  expect(await once(client, 'message')).toEqual(['HTTP/1.1 200 OK']);
  const closed = closeServer(server);
  client.postMessage('again');
  const end = performance.now() + 1_200;
  while (performance.now() < end);
  expect(await once(client, 'message')).toEqual(['HTTP/1.1 200 OK']);
  await closed;
});
