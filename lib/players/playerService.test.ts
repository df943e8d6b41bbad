import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { parseUsername } from '#lib/domain/username.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { CANARY, createTestLog, makeProfile, makeRows } from '#lib/upstream/testing/parts.ts';
import { type Handler, sendJson, serve } from '#lib/upstream/testing/serve.ts';
import { createPlayerService, type Settings } from './playerService.ts';

const HTML = { 'content-type': 'text/html' };

function assemble(url: string, dataDir: string, more: Partial<Settings> = {}) {
  const log = createTestLog();
  const settings: Settings = {
    apiKey: CANARY,
    apiUrl: `${url}/API`,
    siteUrl: 'https://games.example',
    callsPerMinute: 100_000,
    awardFeedSeconds: 0,
    announce: { webhook: null, kinds: new Set() },
    dataDir,
    demo: false,
    redisUrl: null,
    keys: new Map(),
    players: null,
    optOut: new Set(),
    timeScale: 0.001,
    username: 'Owner',
    ...more,
  };
  const { loader } = createPlayerService(settings, { onChange() {}, onPurge() {} }, log);
  const load = async (name: string) => {
    const username = parseUsername(name);
    if (!username) throw new Error('not a name');
    return loader.load(username);
  };
  return { load, log };
}

/** Answers for one player with `count` games, a little later. */
function playerOf(name: string, count: number, delay = 0): Handler {
  const rows = makeRows(count);
  return (url, response) => {
    const known = url.searchParams.get('u')?.toLowerCase() === name.toLowerCase();
    const offset = Number(url.searchParams.get('o'));
    const Results = known ? rows.slice(offset, offset + 500) : [];
    const answer = () => {
      if (!url.pathname.endsWith('Summary.php')) {
        return sendJson(response, { Total: known ? count : 0, Results });
      }
      if (known) return sendJson(response, makeProfile(name, { ULID: null }));
      return sendJson(response, { ID: null, User: url.searchParams.get('u') }, 404);
    };
    setTimeout(answer, delay);
  };
}

test('500 concurrent first readers cause one fetch with two running calls at most', async () => {
  using folder = makeFolder();
  let calls = 0;
  let inFlight = 0;
  let most = 0;
  const player = playerOf('Somebody', 1287, 20);
  await using server = await serve((url, response, request) => {
    calls++;
    most = Math.max(most, ++inFlight);
    response.on('finish', () => inFlight--);
    player(url, response, request);
  });
  const { load } = assemble(server.url, folder.path, { timeScale: 1 });
  const readers = await Promise.all(Array.from({ length: 500 }, () => load('somebody')));
  for (const loaded of readers) expect(loaded).toMatchObject({ snapshot: { total: 1287 } });
  expect({ calls, most }).toEqual({ calls: 4, most: 2 });
  const restarted = assemble(server.url, folder.path, { timeScale: 1 });
  expect(await restarted.load('somebody')).toEqual(readers[0]);
  expect(calls).toBe(4);
});

test('a restart does not reset the budget', async () => {
  using folder = makeFolder();
  await using server = await serve(playerOf('Somebody', 3));
  const settings = { callsPerMinute: 2, timeScale: 1 };
  expect((await assemble(server.url, folder.path, settings).load('somebody')).state).toBe('found');
  const loaded = await assemble(server.url, folder.path, settings).load('nobody');
  expect(loaded).toMatchObject({ state: 'pending', fetched: 0, total: null });
  expect(loaded.state === 'pending' && loaded.retryAfter).toBeGreaterThan(50);
});

test.each<[string, Handler]>([
  ['reset', (_, response) => void response.socket?.resetAndDestroy()],
  ['401', (_, response) => sendJson(response, { message: CANARY }, 401)],
  ['429', (_, response) => sendJson(response, {}, 429)],
  ['503', (url, response) => void response.writeHead(503, HTML).end(url.href)],
  ['HTML', (url, response) => void response.writeHead(200, HTML).end(url.href)],
  ['redirect', (url, response) => void response.writeHead(302, { location: url.href }).end()],
  ['wrong types', (url, response) => sendJson(response, { User: url.href, Total: url.href })],
])('no message contains the key: %s', async (_, handler) => {
  using folder = makeFolder();
  await using server = await serve(handler);
  const { load, log } = assemble(server.url, folder.path);
  const error: unknown = await load('somebody').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  const words = inspect([error, log.lines], { depth: 12, showHidden: true });
  expect(words).not.toContain(CANARY);
  expect(words).not.toContain(`${server.port}`);
  expect(log.lines.length).toBeGreaterThan(0);
});

test('when the fault ends, the next try succeeds', async () => {
  using folder = makeFolder();
  let down = true;
  const player = playerOf('Somebody', 3);
  await using server = await serve((url, response, request) =>
    down ? sendJson(response, {}, 500) : player(url, response, request),
  );
  const { load } = assemble(server.url, folder.path);
  await expect(load('somebody')).rejects.toMatchObject({ kind: 'unavailable', retryAfter: 1 });
  down = false;
  await expect.poll(() => load('somebody').catch(() => null)).toMatchObject({ state: 'found' });
});

test('500 unknown names cost one or two calls each, then none, and little memory', async () => {
  using folder = makeFolder();
  let calls = 0;
  const nobody = playerOf('Somebody', 3);
  await using server = await serve((url, response, request) => {
    calls++;
    nobody(url, response, request);
  });
  const { load } = assemble(server.url, folder.path, { timeScale: 1 });
  const before = process.memoryUsage().rss;
  const all = async () => {
    for (let index = 0; index < 500; index++) {
      expect(await load(`nobody${index}`)).toEqual({ state: 'unknown' });
    }
  };
  await all();
  expect(calls).toBeLessThanOrEqual(1000);
  const once = calls;
  await all();
  expect(calls).toBe(once);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
});
