import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/* The thread of `startPlainServer`: client and server must not share one. */

const { bytes, headers } = workerData as { bytes: Uint8Array; headers: Record<string, string> };
const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === 'object' ? address?.port : 0);
});
