import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { FullLog } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { watchRequest } from './requestLog.ts';

const lines: unknown[][] = [];
const note = (level: string) => (line: object) => void lines.push([level, line]);
const log = {
  debug: note('debug'),
  info: note('info'),
  warn: note('warn'),
  error: note('error'),
} as unknown as FullLog;

/** A server that answers with the status in the path; `/never` does not answer. */
async function start() {
  const server = createServer((request, response) => {
    watchRequest(request, response, '/[status]', log);
    if (request.url === '/never') return;
    response.writeHead(Number(request.url?.slice(1))).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

test('every request is counted by route, method and status, and the ones that matter are logged', async () => {
  const { server, port } = await start();
  const asked = ['200', '200', '404', '429', '503', '500'];
  for (const status of asked) await (await fetch(`http://127.0.0.1:${port}/${status}`)).text();
  await fetch(`http://127.0.0.1:${port}/202`, { method: 'POST' });
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET /never HTTP/1.1\r\nHost: x\r\n\r\n'),
  );
  await once(server, 'request');
  socket.destroy();
  await vi.waitFor(() => expect(lines).toHaveLength(8));
  const { values } = await metrics().requests.get();
  expect(values.map(({ labels, value }) => [labels.method, labels.status, value])).toEqual([
    ['GET', 200, 2],
    ['GET', 404, 1],
    ['GET', 429, 1],
    ['GET', 503, 1],
    ['GET', 500, 1],
    ['POST', 202, 1],
    ['GET', 'aborted', 1],
  ]);
  expect(new Set(values.map(({ labels }) => labels.route))).toEqual(new Set(['/[status]']));
  expect(lines.map(([level]) => level)).toEqual([
    ...['debug', 'debug', 'debug', 'info', 'warn', 'warn', 'info', 'debug'],
  ]);
  const fields = { event: 'request', route: '/[status]', method: 'GET', status: 503 };
  expect(lines[4]?.[1]).toEqual({ ...fields, ms: expect.any(Number) });
  server.close();
  server.closeAllConnections();
});
