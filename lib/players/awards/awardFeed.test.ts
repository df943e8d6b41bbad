import { expect, test } from 'vitest';
import { makeStore } from '#lib/players/testing/parts.ts';
import { fetchRecentAwards, type SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { clientAt, createTestLog } from '#lib/upstream/testing/parts.ts';
import { type Handler, sendJson, serve } from '#lib/upstream/testing/serve.ts';
import { createAwardFeed } from './awardFeed.ts';
import { createSqliteFeedStore } from './sqliteFeedStore.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const toDate = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** An upstream with a list of awards, and its reader. */
async function setUp(
  file = makeStore({ clock: createFakeClock() }).file,
  clock = createFakeClock(),
) {
  /** Newest first. */
  const rows: object[] = [];
  const asked: number[] = [];
  let answer: Handler | null = null;
  const server = await serve((url, response, request) => {
    const offset = Number(url.searchParams.get('o'));
    asked.push(offset);
    if (answer) return answer(url, response, request);
    const Results = rows.slice(offset, offset + 100);
    sendJson(response, { Count: Results.length, Total: rows.length, Results });
  });
  const told: (readonly SiteAward[])[] = [];
  const first: boolean[] = [];
  const log = createTestLog();
  const client = clientAt(server.url, clock);
  const open = () =>
    createAwardFeed({
      store: createSqliteFeedStore(file, 'demo', clock),
      fetchPage: (offset) => fetchRecentAwards(client, offset),
      async onAwards(awards, isFirst) {
        told.push(awards);
        first.push(isFirst);
      },
      clock,
      everySeconds: 120,
      timeScale: 1,
      log,
    });
  let feed = open();
  /** Puts an award at the top of the list. */
  const earn = (gameId: number, at = clock.now(), user = 'Somebody') =>
    rows.unshift({
      User: user,
      ULID: null,
      AwardKind: 'mastered',
      AwardDate: toDate(at),
      GameID: gameId,
    });
  return {
    clock,
    rows,
    asked,
    told,
    first,
    log,
    earn,
    answerWith: (handler: Handler | null) => {
      answer = handler;
    },
    /** Lets the time pass and reads. @returns the games of new awards */
    async read(ms = 120 * SECOND) {
      told.length = 0;
      asked.length = 0;
      await clock.pass(ms);
      await feed.tick();
      return told.flat().map(({ gameId }) => gameId);
    },
    restart: () => {
      feed = open();
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

test('each award is told once, in whatever order those of one second come', async () => {
  await using feed = await setUp();
  feed.earn(1);
  expect(await feed.read()).toEqual([1]);
  expect(feed.first).toEqual([true]);
  feed.earn(2);
  feed.earn(3);
  expect(await feed.read()).toEqual([3, 2]);
  feed.rows.reverse();
  feed.earn(4, feed.clock.now() - 20 * SECOND);
  expect(await feed.read(), 'late, but of about the same time').toEqual([4]);
  expect(await feed.read()).toEqual([]);
  feed.earn(1, 0);
  expect(await feed.read(), 'an old date is not new').toEqual([]);
  expect(feed.first).toEqual([true, false, false, false, false]);
});

test('it is read every two minutes, and not twice by two ticks', async () => {
  await using feed = await setUp();
  await feed.read();
  await feed.read(119 * SECOND);
  expect(feed.asked).toEqual([]);
  await feed.read(SECOND);
  expect(feed.asked).toEqual([0]);
});

test('after a start it reads on from where it was', async () => {
  await using feed = await setUp();
  feed.earn(1);
  await feed.read();
  feed.earn(2);
  await feed.read();
  feed.restart();
  for (let game = 100; game < 350; game += 1) {
    await feed.clock.pass(SECOND);
    feed.earn(game);
  }
  const games = await feed.read();
  expect(feed.asked).toEqual([0, 100, 200]);
  expect(games).toHaveLength(250);
  expect(await feed.read()).toEqual([]);
  expect(feed.asked).toEqual([0]);
});

test('after a break of a day it reads ten pages and lets go, with one line', async () => {
  await using feed = await setUp();
  feed.earn(1);
  await feed.read();
  for (let game = 0; game < 3000; game += 1) {
    feed.earn(10 + game, feed.clock.now() + game * 20 * SECOND);
  }
  await feed.clock.pass(3000 * 20 * SECOND);
  expect(await feed.read()).toHaveLength(1000);
  expect(feed.asked).toHaveLength(10);
  expect(feed.log.lines).toMatchObject([[{ event: 'award-feed-behind' }, expect.any(String)]]);
  feed.earn(9999);
  expect(await feed.read()).toEqual([9999]);
  expect(feed.asked).toEqual([0]);
});

test('awards in the future are not believed, and do not hide those that come', async () => {
  await using feed = await setUp();
  await feed.read();
  feed.earn(1, feed.clock.now() + 48 * HOUR);
  feed.earn(2, feed.clock.now() + 30 * MINUTE);
  expect(await feed.read()).toEqual([2]);
  feed.earn(3);
  expect(await feed.read()).toEqual([3]);
});

test.each<[string, Handler]>([
  ['an unknown endpoint', (_, response) => void response.writeHead(404).end('<h1>Not found</h1>')],
  ['HTML', (_, response) => void response.writeHead(200).end('<h1>Maintenance</h1>')],
  ['a 500', (_, response) => sendJson(response, {}, 500)],
  ['a wrong shape', (_, response) => sendJson(response, { Results: 'none' })],
])('%s turns it off for ten minutes, with one line', async (_what, handler) => {
  await using feed = await setUp();
  feed.answerWith(handler);
  expect(await feed.read()).toEqual([]);
  const lines = () =>
    feed.log.lines.filter((line) => JSON.stringify(line).includes('award-feed-off'));
  expect(lines()).toHaveLength(1);
  await feed.read(9 * MINUTE);
  expect(feed.asked).toEqual([]);
  await feed.read(MINUTE);
  expect(feed.asked).toEqual([0]);
  expect(lines(), 'still the same fault').toHaveLength(1);
  feed.answerWith(null);
  feed.earn(1);
  expect(await feed.read(10 * MINUTE)).toEqual([1]);
});

test('250 awards of strangers and gaps are read as any', async () => {
  await using feed = await setUp();
  await feed.read();
  for (let game = 1; game <= 250; game += 1) feed.earn(game, feed.clock.now(), `Stranger${game}`);
  feed.answerWith((url, response) => {
    const offset = Number(url.searchParams.get('o'));
    const page = feed.rows.slice(offset, offset + 100).entries();
    const Results = Object.fromEntries([...page].filter(([place]) => place % 10 !== 3));
    sendJson(response, { Count: 90, Total: feed.rows.length, Results });
  });
  expect(await feed.read()).toHaveLength(225);
  expect(feed.asked).toEqual([0, 100, 200]);
});

test('an award is claimed once', async () => {
  const clock = createFakeClock();
  const { file } = makeStore({ clock });
  const store = createSqliteFeedStore(file, 'demo', clock);
  expect([await store.claim('one'), await store.claim('one')]).toEqual([true, false]);
  const restarted = createSqliteFeedStore(file, 'demo', clock);
  expect([await restarted.claim('one'), await restarted.claim('two')]).toEqual([false, true]);
});
