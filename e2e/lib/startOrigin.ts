import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A small server of a test, to see which requests reach it. */
export interface Origin {
  url: string;
  /** Requests in order. */
  seen: IncomingMessage[];
  /** Its response. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): Promise<void>;
  /** Restarts at the same address. */
  start(): Promise<void>;
}

/** Starts an HTTP server on loopback with a given response. */
export async function startOrigin(answer: Origin['answer']): Promise<Origin> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    origin.answer(request, response);
  });
  let port = 0;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        port = typeof address === 'object' && address ? address.port : 0;
        resolve();
      });
    });
  await start();
  const origin: Origin = {
    url: `http://127.0.0.1:${port}`,
    seen,
    answer,
    start,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return origin;
}
