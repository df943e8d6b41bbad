import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy to another port that a test can slow down. */
export interface Proxy {
  port: number;
  /** Delays all later responses, ms. */
  slow(ms: number): void;
  close(): void;
}

/** @param target a port on loopback */
export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let late = 0;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (late === 0) near.write(chunk);
      else setTimeout(() => near.writable && near.write(chunk), late);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    slow(ms) {
      late = ms;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
