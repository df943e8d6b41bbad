import { expect, test } from 'vitest';
import { fetchProfile } from './fetchIdentity.ts';
import { createKeyring } from './keyring.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import { createTestLog, makeProfile, ownClientAt } from './testing/parts.ts';
import { sendJson, serve } from './testing/serve.ts';

const HOUR = 3_600_000;

/** An upstream that refuses some keys, and a keyring of a common key and those of two players. */
async function setUp(refused: ReadonlySet<string> = new Set()) {
  const keys: (string | null)[] = [];
  const server = await serve((url, response) => {
    const key = url.searchParams.get('y');
    keys.push(key);
    if (key !== null && refused.has(key)) return sendJson(response, {}, 401);
    sendJson(response, makeProfile('Somebody'));
  });
  const clock = createFakeClock();
  const log = createTestLog();
  const client = (key: string, limit?: number) => ownClientAt(server.url, clock, key, limit);
  const keyring = createKeyring({
    common: client('canary-common'),
    own: new Map([
      ['maxmilyin', { player: 'MaxMilyin', client: client('canary-one', 2) }],
      ['firstcoin', { player: 'FirstCoin', client: client('canary-two') }],
    ]),
    clock,
    timeScale: 1,
    log,
  });
  const ask = (...names: string[]) =>
    keyring.use(names, (one) => fetchProfile(one, 'somebody', { priority: 'first' }));
  return { ask, keys, clock, log, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

test('a player’s calls go with their own key, under any of their names', async () => {
  await using run = await setUp();
  const { ask, keys } = run;
  await ask('maxmilyin');
  await ask('renamed', 'firstcoin');
  await ask('halfwayhome');
  expect(keys).toEqual(['canary-one', 'canary-two', 'canary-common']);
});

test('each key has a budget of its own', async () => {
  await using run = await setUp();
  const { ask, keys, clock } = run;
  await ask('maxmilyin');
  await ask('maxmilyin');
  let third = false;
  const waiting = ask('maxmilyin').then(() => {
    third = true;
  });
  await ask('firstcoin');
  await ask('halfwayhome');
  expect(third, 'two a minute').toBe(false);
  while (!third) await clock.pass(1000);
  await waiting;
  expect(keys.slice(-3)).toEqual(['canary-two', 'canary-common', 'canary-one']);
});

test('a refused key is left alone for an hour, with one line that does not have it', async () => {
  const refused = new Set(['canary-one']);
  await using run = await setUp(refused);
  const { ask, keys, clock, log } = run;
  await Promise.all([ask('maxmilyin'), ask('maxmilyin')]);
  expect(keys.filter((key) => key === 'canary-common')).toHaveLength(2);
  keys.length = 0;
  await clock.pass(HOUR - 1);
  await ask('maxmilyin');
  expect(keys).toEqual(['canary-common']);
  expect(log.lines).toEqual([
    [
      { event: 'key-refused', player: 'MaxMilyin' },
      'RetroAchievements refused the key of MaxMilyin in RA_KEYS: using RA_API_KEY for an hour',
    ],
  ]);
  refused.clear();
  await clock.pass(1);
  await ask('maxmilyin');
  expect(keys).toEqual(['canary-common', 'canary-one']);
});

test('another fault of an own key is thrown, and the common key is not asked', async () => {
  await using server = await serve((_, response) => sendJson(response, {}, 503));
  const clock = createFakeClock();
  const client = ownClientAt(server.url, clock, 'canary-one');
  const own = new Map([['maxmilyin', { player: 'MaxMilyin', client }]]);
  const common = ownClientAt('http://127.0.0.1:1', clock, 'canary-common');
  const keyring = createKeyring({ common, own, clock, timeScale: 1, log: createTestLog() });
  const asking = keyring.use(['maxmilyin'], (one) =>
    fetchProfile(one, 'somebody', { priority: 'first' }),
  );
  await expect(asking).rejects.toMatchObject({ detail: '503' });
});
