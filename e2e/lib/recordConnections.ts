import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Preloaded into a site under test with `--import`, in each of its threads: writes down whom it
 * connects to, one host and port a line, into the file named by CONNECTIONS.
 */

const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  // Already made into a list of options and callback by `net.connect`.
  const [options] = (Array.isArray(args[0]) ? args[0] : args) as [
    { host?: string; port?: number; path?: string },
  ];
  const to = options.path ?? `${options.host ?? 'localhost'}:${options.port}`;
  appendFileSync(process.env.CONNECTIONS ?? '/dev/null', `${to}\n`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
