import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { FullLog } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { compose } from './middleware.ts';
import { requestLog } from './requestLog.ts';

const lines: unknown[][] = [];
const note = (level: string) => (line: object) => void lines.push([level, line]);
const log = {
  debug: note('debug'),
  info: note('info'),
  warn: note('warn'),
  error: note('error'),
} as unknown as FullLog;

/** A server that responds with the status in the path, and never to `/never`. */
async function start() {
  const run = compose([requestLog(log)], ({ request, response }) => {
    if (request.url === '/never') return;
    response.writeHead(Number(request.url?.slice(1))).end();
  });
  const server = createServer((request, response) =>
    run({ request, response, route: '/[status]' }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

test('counts requests by route, method and status, and logs the ones that matter', async () => {
  const { server, port } = await start();
  const statuses = ['200', '200', '404', '429', '503', '500'];
  for (const status of statuses) await (await fetch(`http://127.0.0.1:${port}/${status}`)).text();
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
