import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Preloaded into a site under test with `--import`, in each of its threads: writes every
 * connection, a host and port per line, to the file named by CONNECTIONS.
 */

const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  // `net.connect` has already normalized its arguments into options and callback.
  const [options] = (Array.isArray(args[0]) ? args[0] : args) as [
    { host?: string; port?: number; path?: string },
  ];
  const to = options.path ?? `${options.host ?? 'localhost'}:${options.port}`;
  appendFileSync(process.env.CONNECTIONS ?? '/dev/null', `${to}\n`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
