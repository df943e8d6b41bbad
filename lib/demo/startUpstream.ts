import { once } from 'node:events';
import { createServer } from 'node:http';
import { loadCaptures } from './captures/loadCaptures.ts';
import { makeCallLog } from './control/makeCallLog.ts';
import { makeFaultList } from './control/makeFaultList.ts';
import { startEarning } from './control/startEarning.ts';
import { drawIcon } from './draw/drawIcon.ts';
import { drawRichIcon } from './draw/drawRichIcon.ts';
import { genreOfImage } from './games/releases.ts';
import { makeDemoPlayers } from './players/makeDemoPlayers.ts';
import { makeDemoRows } from './players/makeDemoRows.ts';
import { makePlayerBook } from './players/makePlayerBook.ts';
import { handleRequest } from './serve/handleRequest.ts';
import { makePictureShelf } from './serve/makePictureShelf.ts';
import type { World } from './serve/world.ts';

/** Options of the stand-in. */
export interface UpstreamOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Loopback by default. */
  readonly host?: string;
  /** A folder of recorded captures to serve in place of the demo players. */
  readonly data?: string;
  /** Another seed gives other demo players with the same names and counts. */
  readonly seed?: string | number;
  /** The time until which the demo players have played, ms since 1970; now by default. */
  readonly now?: number;
  /** Icons as large in bytes as the real ones, in place of pixel art. */
  readonly richIcons?: boolean;
  /** How often a demo player earns an award, ms; never by default. */
  readonly earnEveryMs?: number;
}

/** A running stand-in. */
export interface Upstream {
  /** Origin, without a slash at the end: the base of pictures and of `/_control`. */
  readonly url: string;
  /** The value for `RA_API_URL`. */
  readonly apiUrl: string;
  /** Stops it and closes every connection. */
  close(): Promise<void>;
}

const day = 86_400_000;

function makeWorld(options: UpstreamOptions): World {
  const { data, seed = 'longplay', now = Date.now(), richIcons = false } = options;
  // Whole days, so that starting again does not change what a page shows.
  const today = now - (now % day);
  const players = makePlayerBook(data ? loadCaptures(data) : makeDemoPlayers(seed, today));
  return {
    players,
    faults: makeFaultList(),
    calls: makeCallLog(),
    pictures: makePictureShelf(
      genreOfImage,
      richIcons ? drawRichIcon : drawIcon,
      (name) => players.find(name) !== undefined,
    ),
    makeRows: (name, counts) => makeDemoRows(`${seed} ${name}`, counts, today),
  };
}

/**
 * Starts an HTTP server that behaves like RetroAchievements, with the project's demo players or
 * with recorded captures, and with faults on demand below `/_control/`.
 */
export async function startUpstream(options: UpstreamOptions = {}): Promise<Upstream> {
  const world = makeWorld(options);
  const server = createServer((request, response) => {
    handleRequest(world, request, response).catch((error: unknown) => {
      process.stderr.write(`stand-in: ${error instanceof Error ? error.stack : error}\n`);
      response.destroy();
    });
  });
  // Longer than clients keep idle connections, so that none is closed during a request.
  server.keepAliveTimeout = 65_000;
  const { host = '127.0.0.1', port = 0 } = options;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  const stopEarning =
    options.earnEveryMs === undefined ? null : startEarning(world.players, options.earnEveryMs);
  const close = async (): Promise<void> => {
    stopEarning?.();
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url, apiUrl: `${url}/API`, close };
}
