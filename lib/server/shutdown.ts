import { type Server as HttpServer, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';

/** How long busy keep-alive connections are served before the idle ones are closed, ms. */
const KEEP_ALIVE_GRACE = 1_000;
/** How long a request in flight may take to finish, ms. */
const REQUEST_GRACE = 10_000;

/**
 * Closes a server without failing a request in flight: it accepts no new connections, answers
 * requests on open ones with `Connection: close`, and closes the idle ones after a moment.
 * (`http.Server.close` closes idle connections at once, even if a request is on its way.)
 */
export async function closeServer(server: HttpServer): Promise<void> {
  server.prependListener('request', (_request, response) => {
    if (response instanceof ServerResponse) response.setHeader('connection', 'close');
  });
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  await Promise.race([closed, wait(KEEP_ALIVE_GRACE)]);
  // After a stall the timer fires before the sockets are read, and a connection with a request that
  // has arrived would count as idle.
  await setImmediate();
  server.closeIdleConnections();
  await Promise.race([closed, wait(REQUEST_GRACE)]);
  server.closeAllConnections();
}
