import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAuthorization, getUserCompletionProgress } from '@retroachievements/api';
import fc from 'fast-check';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { callsOf, forgetCalls, orderFault } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { readRows } from '#e2e/lib/recount.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * The endpoint of RetroAchievements as this site implements it, compared with the stand-in, which
 * behaves like the original.
 */

const PATH = '/API/API_GetUserCompletionProgress.php';
/** Recorded responses of the real endpoint, which are not part of the project. */
const CAPTURES = process.env.CAPTURES ?? join(ROOT, '../shared/data');

/** A response without the escapes, which JSON leaves open. The order of fields stays. */
const normal = (text: string) => JSON.stringify(JSON.parse(text));

/** Requests both, the stand-in with a key. */
async function askBoth({ site, upstream }: Pair, query: URLSearchParams) {
  const theirs = new URLSearchParams(query);
  theirs.set('y', 'a-key');
  const [ours, original] = await Promise.all([
    get(`${site.url}${PATH}?${query}`),
    get(`${upstream.url}${PATH}?${theirs}`),
  ]);
  return { ours, original };
}

async function expectSame(pair: Pair, query: URLSearchParams): Promise<void> {
  const { ours, original } = await askBoth(pair, query);
  expect(ours.status, `${query}`).toBe(original.status);
  expect(normal(ours.text), `${query}`).toBe(normal(original.text));
}

/** Compares over the whole ranges of `c` and `o`, in any case of the name. */
async function compareLists(pair: Pair, name: string, runs: number): Promise<void> {
  const ready = await getUntil(
    `${pair.site.url}${PATH}?u=${name}`,
    ({ status }) => status === 200,
    30_000,
  );
  expect(ready.status, name).toBe(200);
  const total: number = JSON.parse(ready.text).Total;
  await expectSame(pair, new URLSearchParams({ u: name }));
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.integer({ min: 1, max: 500 })),
      fc.option(fc.oneof(fc.integer({ min: 0, max: total + 3 }), fc.maxSafeNat())),
      fc.constantFrom(name, name.toLowerCase(), name.toUpperCase()),
      async (c, o, u) => {
        const query = new URLSearchParams({ u });
        if (c !== null) query.set('c', String(c));
        if (o !== null) query.set('o', String(o));
        await expectSame(pair, query);
      },
    ),
    { numRuns: runs },
  );
}

test('rows are the original’s, over the whole ranges of c and o', async ({ pair }) => {
  for (const name of ['MaxMilyin', 'EveryCartEver', 'ThreeHundredClub', 'MovingGoalposts']) {
    await compareLists(pair, name, 60);
  }
  for (const name of ['FixtureRows', 'FirstCoin', 'EmptySlot', 'NobodyAtAll']) {
    await compareLists(pair, name, 10);
  }
});

test('rows of recorded players are the original’s', async () => {
  test.skip(!existsSync(CAPTURES), `not run: there are no captures in ${CAPTURES}`);
  const pair = await startPair({}, { data: CAPTURES });
  try {
    for (const name of ['SamplePlayer', 'MaxMilyin', 'Completionist10k', 'NewPlayer']) {
      await compareLists(pair, name, name === 'NewPlayer' ? 10 : 50);
    }
  } finally {
    await stopPair(pair);
  }
});

test('rejects invalid queries with the original’s messages', async ({ pair }) => {
  const value = fc.oneof(
    fc.constantFrom('', ' ', '0', '-1', '+5', '007', '1.5', '.5', '0x10', '1e3', 'ten', 'NaN'),
    fc.constantFrom('501', '500', '99999999999999999999', '-9223372036854775809', '\u00a07\t'),
    fc.string({ maxLength: 30, unit: 'grapheme' }),
    fc.integer().map(String),
  );
  const user = fc.oneof(
    fc.constantFrom('MaxMilyin', ' MaxMilyin ', 'a', 'has_underscore', 'two words', 'é'.repeat(26)),
    fc.constantFrom('x'.repeat(21), '01ARZ3NDEKTSV4RRFFQ69G5FA-', '01arz3ndektsv4rrffq69g5fav'),
    fc
      .string({ maxLength: 30, unit: 'grapheme' })
      .filter((text) => !/^[a-z0-9]+$/i.test(text.trim())),
  );
  const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 4 });
  await fc.assert(
    fc.asyncProperty(some(user), some(value), some(value), async (u, c, o) => {
      const query = new URLSearchParams();
      if (u !== null) query.set('u', u);
      if (c !== null) query.set('c', c);
      if (o !== null) query.set('o', o);
      await expectSame(pair, query);
    }),
    { numRuns: 300 },
  );
});

test('a player is found by ULID once known here, and causes no calls before', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    const profile = await get(`${upstream.apiUrl}/API_GetUserProfile.php?u=NightTrain&y=k`);
    const ulid: string = JSON.parse(profile.text).ULID;
    await forgetCalls(upstream.url);
    const before = await get(`${site.url}${PATH}?u=${ulid}`);
    expect([before.status, before.text]).toEqual([200, '{"Count":0,"Total":0,"Results":[]}']);
    expect((await callsOf(upstream.url)).total).toBe(0);
    await get(`${site.url}/u/NightTrain`);
    await expectSame(pair, new URLSearchParams({ u: ulid }));
    await expectSame(pair, new URLSearchParams({ u: ulid.toLowerCase(), c: '3', o: '2' }));
  } finally {
    await stopPair(pair);
  }
});

test('the key and its owner are ignored and not passed on', async ({ pair }) => {
  const plain = await get(`${pair.site.url}${PATH}?u=MaxMilyin&c=2`);
  await forgetCalls(pair.upstream.url);
  const keyed = await get(`${pair.site.url}${PATH}?u=MaxMilyin&c=2&y=my-secret&z=Me`);
  expect(keyed.text).toBe(plain.text);
  expect(pair.site.output()).not.toContain('my-secret');
});

/** The response for a player, in parts. */
async function ask({ site }: Pair, u: string) {
  const { status, text, headers } = await get(`${site.url}${PATH}?u=${u}`);
  return { status, body: JSON.parse(text), wait: headers.get('retry-after') };
}

const problem = (status: number, code: string, title: string) => ({
  message: title,
  errors: [{ status: String(status), code, title }],
});

test('hidden players and failures are reported in the original’s format', async () => {
  const pair = await startPair({ OPT_OUT: 'HalfwayHome' });
  try {
    expect(await ask(pair, 'HalfwayHome')).toEqual({
      status: 404,
      body: problem(404, 'unknown-player', 'This player asked not to be shown.'),
      wait: null,
    });
    expect(await ask(pair, 'BannedBuccaneer')).toMatchObject({ status: 404 });
    await orderFault(pair.upstream.url, { mode: '500' });
    const down = await ask(pair, 'SofaSundays');
    expect(down.body).toEqual(
      problem(503, 'upstream-unavailable', 'RetroAchievements is not answering.'),
    );
    expect([down.status, Number(down.wait) > 0]).toEqual([503, true]);
  } finally {
    await stopPair(pair);
  }
});

test('a player being fetched gets 503 with Retry-After', async () => {
  // The profile takes the only call; none is left for the rows.
  const pair = await startPair({ RA_CALLS_PER_MINUTE: '1' });
  try {
    const pending = await ask(pair, 'MaxMilyin');
    expect(pending.body).toEqual(problem(503, 'pending', 'The games are being fetched.'));
    expect([pending.status, Number(pending.wait) > 0]).toEqual([503, true]);
  } finally {
    await stopPair(pair);
  }
});

test('the official client from npm reads 500 rows at an offset', async ({ pair }) => {
  const { site, upstream } = pair;
  const rows = await readRows(upstream.apiUrl, 'MaxMilyin');
  const asked: string[] = [];
  const before = getGlobalDispatcher();
  // Its requests are redirected here below `fetch`, as a network would.
  const here = new Agent().compose((dispatch) => (options, handler) => {
    asked.push(`${options.origin}${options.path}`);
    return dispatch({ ...options, origin: site.url }, handler);
  });
  setGlobalDispatcher(here);
  try {
    const authorization = buildAuthorization({ username: 'anybody', webApiKey: 'not-needed' });
    const page = await getUserCompletionProgress(authorization, {
      username: 'MaxMilyin',
      count: 500,
      offset: 700,
    });
    expect(asked).toEqual([expect.stringContaining(`https://retroachievements.org${PATH}?`)]);
    expect(page).toMatchObject({ count: 500, total: 1287 });
    expect(page.results.map(({ gameId }) => gameId)).toEqual(
      rows.slice(700, 1200).map(({ GameID }) => GameID),
    );
    expect(page.results[0]).toEqual({
      gameId: rows[700]?.GameID,
      title: rows[700]?.Title,
      imageIcon: expect.stringMatching(/^\/Images\/\d{6}\.png$/),
      consoleId: rows[700]?.ConsoleID,
      consoleName: expect.any(String),
      maxPossible: rows[700]?.MaxPossible,
      numAwarded: rows[700]?.NumAwarded,
      numAwardedHardcore: rows[700]?.NumAwardedHardcore,
      mostRecentAwardedDate: rows[700]?.MostRecentAwardedDate,
      highestAwardKind: rows[700]?.HighestAwardKind,
      highestAwardDate: rows[700]?.HighestAwardDate,
    });
    // Our own API with the client's field names is the same, field by field.
    const ours = await get(
      `${site.url}/api/v1/users/MaxMilyin/completion-progress?count=500&offset=700`,
    );
    expect(JSON.parse(ours.text)).toEqual(page);
  } finally {
    setGlobalDispatcher(before);
    await here.close();
  }
});
