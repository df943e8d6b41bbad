import { createServer } from 'node:http';
import { type Env, EnvError } from './lib/env.ts';
import { registerInvalidation } from './lib/handlers/invalidation.ts';
import { log } from './lib/log.ts';
import { collectProcessMetrics } from './lib/metrics/metrics.ts';

import { startPlayerService } from './lib/players/playerService.ts';
import { buildWhenNeeded } from './lib/server/buildWhenNeeded.ts';
import { identifyClient } from './lib/server/middleware/client.ts';
import { demoImages } from './lib/server/middleware/demoImages.ts';
import { linkPreviews } from './lib/server/middleware/linkPreviews.ts';
import { compose } from './lib/server/middleware/middleware.ts';
import { normalizeHeaders } from './lib/server/middleware/normalizeHeaders.ts';
import { proxyWarning } from './lib/server/middleware/proxyWarning.ts';
import { rateLimit, rateLimitHeaders } from './lib/server/middleware/rateLimit.ts';
import { rejectRequest } from './lib/server/middleware/rejectRequest.ts';
import { requestLog } from './lib/server/middleware/requestLog.ts';
import { createResponseCache } from './lib/server/middleware/responseCache/createResponseCache.ts';
import { securityHeaders } from './lib/server/middleware/securityHeaders.ts';
import { takeTurns } from './lib/server/middleware/takeTurns.ts';
import { warmUp } from './lib/server/middleware/warmUp.ts';
import { readEnv } from './lib/server/readEnv.ts';
import { createRouteMatcher } from './lib/server/routeTemplates.ts';
import { closeServer } from './lib/server/shutdown.ts';

const ROOT = import.meta.dirname;
const dev = process.argv.includes('--dev');

/** Bytes of responses that the response cache holds at most. */
const RESPONSE_CACHE_BYTES = 16 * 1024 * 1024;
/** How often a demo player earns an award, ms. */
const DEMO_EARNS_EVERY_MS = 4 * 60_000;
/** The demo players on the home page. */
const DEMO_PLAYERS = ['MaxMilyin', 'EveryCartEver', 'ThreeHundredClub'];

start().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

async function start() {
  if (process.argv.includes('--build')) {
    if (!(await buildWhenNeeded(ROOT))) console.log('The build is up to date.');
    return;
  }
  const env = checkEnv();
  if (!dev) await buildWhenNeeded(ROOT);
  const demo = env.apiKey === null ? await startDemo(env) : null;
  const handle = await startNext(env);
  const getRoute = createRouteMatcher(ROOT);
  collectProcessMetrics();

  const { timeScale, trustProxy } = env;
  const responseCache = createResponseCache({
    maxBytes: RESPONSE_CACHE_BYTES,
    timeScale,
    now: Date.now,
  });
  registerInvalidation(responseCache);

  const run = compose(
    [
      requestLog(log()),
      rejectRequest,
      !dev && responseCache.serve,
      demo && demoImages(demo.url),
      normalizeHeaders,
      proxyWarning(trustProxy, log()),
      warmUp(loadRendering),
      identifyClient(trustProxy),
      rateLimitHeaders,
      !dev && securityHeaders,
      !dev && linkPreviews,
      !dev && responseCache.store,
      rateLimit,
      takeTurns(),
    ],
    ({ request, response }) => handle(request, response),
  );
  const server = createServer((request, response) =>
    run({ request, response, route: getRoute(request.url ?? '/') }),
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(`Cannot listen on ${env.host}:${env.port}: ${error.code ?? error.message}`);
  });
  server.listen(env.port, env.host, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : env.port;
    startPlayerService();
    console.log(`Longplay is at http://localhost:${port}`);
  });

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await closeServer(server);
    await demo?.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function checkEnv(): Env {
  try {
    return readEnv(ROOT, dev);
  } catch (error) {
    if (error instanceof EnvError) fail(error.message);
    throw error;
  }
}

/** Starts the stand-in with its demo players, and points this process at it. */
async function startDemo(env: Env) {
  const { startUpstream } = await import('./lib/demo/startUpstream.ts');
  const upstream = await startUpstream({
    earnEveryMs: Math.max(1000, DEMO_EARNS_EVERY_MS * env.timeScale),
  });
  process.env.LONGPLAY_DEMO = DEMO_PLAYERS.join(',');
  process.env.RA_API_URL = upstream.apiUrl;
  process.env.RA_API_KEY = 'demo';
  if (!process.env.RA_CALLS_PER_MINUTE?.trim()) process.env.RA_CALLS_PER_MINUTE = '100000';
  console.log(`No RA_API_KEY: showing demo players. (${env.siteUrl})`);
  return upstream;
}

async function startNext({ host, port }: Env) {
  // Before Next and React are loaded: they choose their build by it.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  const { default: next } = await import('next');
  const app = next({ dev, dir: ROOT, hostname: host, port, quiet: !dev });
  await app.prepare();
  return app.getRequestHandler();
}

/**
 * Loads what draws images before the first one is requested, which would be slow otherwise. It takes
 * 60 MB, so a site without visitors does not load it.
 */
async function loadRendering(): Promise<void> {
  try {
    const { warmUpDrawing } = await import('./lib/images/render/warmUpDrawing.ts');
    await warmUpDrawing();
  } catch (error) {
    console.warn('Cannot load image rendering:', error instanceof Error ? error.message : error);
  }
}
