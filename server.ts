import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Env, EnvError } from './lib/env.ts';
import { registerInvalidation } from './lib/handlers/invalidation.ts';
import { log } from './lib/log.ts';
import { watchProcess } from './lib/metrics/metrics.ts';
import { actFor } from './lib/rateLimit/caller.ts';
import { buildWhenNeeded } from './lib/server/buildWhenNeeded.ts';
import { callerOf } from './lib/server/callerOf.ts';
import { drain } from './lib/server/drain.ts';
import { createFront, type Handle } from './lib/server/front/createFront.ts';
import { passGate, tellStanding } from './lib/server/gate.ts';
import { answerLinkReader, isLinkReader } from './lib/server/linkReaders.ts';
import { noticeProxy } from './lib/server/noticeProxy.ts';
import { isPicture, passThrough } from './lib/server/passThrough.ts';
import { plainHeaders } from './lib/server/plainHeaders.ts';
import { policyWhenNone } from './lib/server/policyWhenNone.ts';
import { readEnv } from './lib/server/readEnv.ts';
import { refuse } from './lib/server/refuse.ts';
import { createRouteOf } from './lib/server/routeTemplates.ts';
import { watchRequest } from './lib/server/watchRequest.ts';

const ROOT = import.meta.dirname;
const dev = process.argv.includes('--dev');

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function checkedEnv(): Env {
  try {
    return readEnv(ROOT, dev);
  } catch (error) {
    if (error instanceof EnvError) stop(error.message);
    throw error;
  }
}

/** The demo players that the home page shows. */
const SHOWN = ['MaxMilyin', 'EveryCartEver', 'ThreeHundredClub'];

/** Starts the stand-in with its demo players, and points this process at it. */
async function startDemo(env: Env) {
  const { startUpstream } = await import('./lib/demo/startUpstream.ts');
  const upstream = await startUpstream({});
  process.env.LONGPLAY_DEMO = SHOWN.join(',');
  process.env.RA_API_URL = upstream.apiUrl;
  process.env.RA_API_KEY = 'demo';
  if (!process.env.RA_CALLS_PER_MINUTE?.trim()) process.env.RA_CALLS_PER_MINUTE = '100000';
  console.log(`No RA_API_KEY: showing demo players. (${env.siteUrl})`);
  return upstream;
}

/** What answers that are asked for again and again may take in memory. */
const FRONT_BYTES = 16 * 1024 * 1024;

/** Of a player, of whom pictures may be asked for next. */
const OF_PLAYER = /^\/(u|embed|compare)\//;

/** Has drawing loaded before the first picture is asked for. Without it that one is slower. */
async function warmUp(): Promise<void> {
  try {
    const { warmUpDrawing } = await import('./lib/images/render/warmUpDrawing.ts');
    await warmUpDrawing();
  } catch (error) {
    console.warn('Pictures cannot be drawn ahead:', error instanceof Error ? error.message : error);
  }
}

async function start() {
  if (process.argv.includes('--build')) {
    if (!(await buildWhenNeeded(ROOT))) console.log('The build is of the present sources.');
    return;
  }
  const env = checkedEnv();
  if (!dev) await buildWhenNeeded(ROOT);
  const demo = env.apiKey === null ? await startDemo(env) : null;
  // Before Next and React are read: they choose their build by it.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  const { default: next } = await import('next');
  const app = next({ dev, dir: ROOT, hostname: env.host, port: env.port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const routeOf = createRouteOf(ROOT);
  watchProcess();

  const front = createFront({ maxBytes: FRONT_BYTES, timeScale: env.timeScale, now: Date.now });
  registerInvalidation(front);

  // Drawing takes 60 MB, which a site that nobody looks at does not need.
  let warm = false;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const route = routeOf(request.url ?? '/');
    watchRequest(request, response, route, log());
    const refusal = refuse(request);
    if (refusal) {
      response.writeHead(refusal.status, {
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        ...refusal.headers,
      });
      // The body, if any, is not read: the connection ends with the answer.
      if (refusal.status === 413) response.shouldKeepAlive = false;
      return response.end(refusal.words);
    }
    if (!dev && front.answerKept(request, response)) return;
    if (demo && isPicture(request.url ?? '')) return passThrough(demo.url, request, response);
    // No page knows a cookie; Next would answer one of its own with another.
    delete request.headers.cookie;
    plainHeaders(response);
    noticeProxy(request, env.trustProxy, log());
    if (!warm && OF_PLAYER.test(request.url ?? '')) {
      warm = true;
      // The page goes first.
      response.once('close', warmUp);
    }
    const asks = { route, caller: callerOf(request, env.trustProxy) };
    tellStanding(request, response, asks);
    const answer: Handle = (request, response) =>
      actFor(asks.caller, async () => {
        if (await passGate(request, response, asks)) await handle(request, response);
      });
    if (dev) return answer(request, response);
    policyWhenNone(response);
    if (isLinkReader(request.headers)) {
      answerLinkReader(response);
      return answer(request, response);
    }
    return front.answer(request, response, answer);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(`Cannot listen on ${env.host}:${env.port}: ${error.code ?? error.message}`);
  });
  server.listen(env.port, env.host, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : env.port;
    console.log(`Longplay is at http://localhost:${port}`);
  });

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await drain(server);
    await demo?.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

start().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));
