import { type Server as HttpServer, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** How long busy keep-alive connections are answered before the idle ones are closed, ms. */
const FAREWELL = 1_000;
/** The longest a request in flight may take to finish, ms. */
const LONGEST = 10_000;

/**
 * Ends a server without failing a request in flight: it takes no new connections, tells those that
 * still ask to close, and closes the idle ones after a moment. (`http.Server.close` closes idle
 * connections at once, also those with a request on its way.)
 */
export async function drain(server: HttpServer): Promise<void> {
  server.prependListener('request', (_request, response) => {
    if (response instanceof ServerResponse) response.setHeader('connection', 'close');
  });
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  await Promise.race([closed, wait(FAREWELL)]);
  server.closeIdleConnections();
  await Promise.race([closed, wait(LONGEST)]);
  server.closeAllConnections();
}
