import { expect, test } from 'vitest';
import { startUpstream } from './startUpstream.ts';
import { readPng } from './testing/readPng.ts';
import { standInForTests } from './testing/standInForTests.ts';

const upstream = standInForTests({ now: Date.UTC(2026, 10, 23, 15) });

test('a call without a key is unauthenticated, before anything is validated', async () => {
  for (const key of ['', '%20']) {
    const answer = await upstream.get(`/API/API_GetUserCompletionProgress.php?u=a&y=${key}`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      message: 'Unauthenticated.',
      errors: [{ status: '401', code: 'unauthorized', title: 'Unauthenticated.' }],
    });
  }
});

test('a key in the header is accepted, and the log stores only where it was', async () => {
  const path = '/API/API_GetUserProfile.php?u=MaxMilyin&y=';
  const headers = { authorization: 'Bearer canary-key' };
  expect((await upstream.get(path, { headers })).status).toBe(200);
  const log = await (await upstream.control('GET', 'calls')).text();
  expect(log).toContain('"keySeenIn":"header"');
  expect(log).not.toContain('canary-key');
});

test.each([
  ['', 'The u field is required.'],
  ['u=%20', 'The u field is required.'],
  ['u=a', 'The u must be between 2 and 20 characters when providing a username.'],
  [
    'u=abcdefghijklmnopqrstu',
    'The u must be between 2 and 20 characters when providing a username.',
  ],
  ['u=0000000000000000000000000_', 'The u must be a valid ULID.'],
  ['u=has_underscore', 'The u may only contain letters and numbers.'],
  ['u=has-dash', 'The u may only contain letters and numbers.'],
  ['u=has%20space', 'The u may only contain letters and numbers.'],
  ['u=MaxMilyin&c=501', 'The c must not be greater than 500.'],
  ['u=MaxMilyin&c=0', 'The c must be at least 1.'],
  ['u=MaxMilyin&o=-1', 'The o must be at least 0.'],
  ['u=MaxMilyin&c=many', 'The c must be an integer.'],
  ['u=MaxMilyin&o=1.5', 'The o must be an integer.'],
  [
    'u=a&c=501',
    'The u must be between 2 and 20 characters when providing a username. (and 1 more error)',
  ],
  ['c=501&o=-1', 'The u field is required. (and 2 more errors)'],
])('?%s is refused', async (query, message) => {
  const answer = await upstream.progress(query);
  expect(answer.status).toBe(422);
  const body = await answer.json();
  expect(body.message).toBe(message);
  expect(Object.values(body.errors).flat()[0]).toBe(message.replace(/ \(and .*$/, ''));
});

test('pages continue without gaps and overlaps', async () => {
  const seen: number[] = [];
  for (const [offset, count] of [
    [0, 500],
    [500, 500],
    [1000, 287],
    [1500, 0],
  ] as const) {
    const page = await (await upstream.progress(`u=MaxMilyin&c=500&o=${offset}`)).json();
    expect([page.Count, page.Total, page.Results.length]).toEqual([count, 1287, count]);
    for (const row of page.Results) seen.push(row.GameID);
  }
  expect(new Set(seen).size).toBe(1287);
});

test('a page has 100 rows by default, and empty parameters are ignored', async () => {
  for (const query of ['u=MaxMilyin', 'u=MaxMilyin&c=&o=']) {
    expect((await (await upstream.progress(query)).json()).Count).toBe(100);
  }
});

test('rows have the eleven fields in their order', async () => {
  const page = await (await upstream.progress('u=MaxMilyin&c=1')).json();
  expect(Object.keys(page)).toEqual(['Count', 'Total', 'Results']);
  expect(Object.keys(page.Results[0]).join()).toBe(
    'GameID,Title,ImageIcon,ConsoleID,ConsoleName,MaxPossible,NumAwarded,NumAwardedHardcore,' +
      'MostRecentAwardedDate,HighestAwardKind,HighestAwardDate',
  );
  expect(page.Results[0].MostRecentAwardedDate).toMatch(/^2026-11-22T\d\d:\d\d:\d\d\+00:00$/);
});

test('an unknown player has no rows and no profile; one without games has a profile', async () => {
  const zeros = { Count: 0, Total: 0, Results: [] };
  for (const [name, status] of [
    ['Nobody123', 404],
    ['EmptySlot', 200],
  ] as const) {
    expect(await (await upstream.progress(`u=${name}`)).json()).toEqual(zeros);
    const profile = await upstream.get(`/API/API_GetUserProfile.php?u=${name}`);
    expect(profile.status).toBe(status);
    if (status === 404) expect(await profile.json()).toEqual([]);
  }
});

test('the summary has the fields of the profile, the rank, and 404 with the name for nobody', async () => {
  const answerTo = async (endpoint: string, name: string) => {
    const answer = await upstream.get(`/API/API_GetUser${endpoint}.php?u=${name}&g=0&a=0`);
    return { status: answer.status, body: await answer.json() };
  };
  const { body: profile } = await answerTo('Profile', 'MaxMilyin');
  const { body: summary } = await answerTo('Summary', profile.ULID);
  expect(summary).toMatchObject(profile);
  expect(summary.Rank).toBeGreaterThan(0);
  expect(summary.Rank).toBeLessThan(summary.TotalRanked);
  expect((await answerTo('Summary', 'OffTheRecord')).body).toMatchObject({ Rank: null });
  expect(await answerTo('Summary', 'Nobody123')).toEqual({
    status: 404,
    body: { ID: null, User: 'Nobody123' },
  });
  expect((await answerTo('Summary', 'has-dash')).status).toBe(422);
});

test('the award feed has the awards of all players, newest first', async () => {
  const feed = async (query: string) =>
    (await upstream.get(`/API/API_GetRecentGameAwards.php?${query}`)).json();
  const page = await feed('c=200&o=0');
  expect(page.Count).toBe(100);
  expect(Object.keys(page.Results[0]).join()).toBe(
    'User,ULID,AwardKind,AwardDate,GameID,GameTitle,ConsoleID,ConsoleName',
  );
  const dates = page.Results.map((award: { AwardDate: string }) => award.AwardDate);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect((await feed('')).Count).toBe(25);
  expect((await feed('c=100&o=100')).Results[0].AwardDate <= dates[99]).toBe(true);
  expect(await feed('k=speedrun')).toEqual({ Count: 0, Total: 0, Results: [] });
  expect((await feed('k=mastered,completed')).Total).toBeLessThan(page.Total);
  const before = await feed('d=2020-01-31');
  expect(before.Results[0].AwardDate.slice(0, 10) <= '2020-01-31').toBe(true);
});

test('awards of deleted players leave gaps: the page is an object, and its count is less', async () => {
  const other = await startUpstream({ now: Date.UTC(2026, 10, 23, 15) });
  const feed = async () =>
    (await fetch(`${other.apiUrl}/API_GetRecentGameAwards.php?c=100&y=k`)).json();
  const before = await feed();
  const users = before.Results.map(({ User }: { User: string }) => User);
  const place = users.findIndex((user: string) => user !== users[0]);
  const name: string = users[place];
  await fetch(`${other.url}/_control/players?name=${name}`, { method: 'DELETE' });
  const after = await feed();
  await other.close();
  expect(Array.isArray(after.Results)).toBe(false);
  expect(after.Results[0]).toEqual(before.Results[0]);
  expect(after.Results[place]).toBeUndefined();
  expect(after.Count).toBe(Object.keys(after.Results).length);
  expect(after.Count).toBeLessThan(100);
  expect(after.Total).toBe(before.Total);
});

test('a player is found by name in any case, by former name and by ULID', async () => {
  const profile = await (await upstream.get('/API/API_GetUserProfile.php?u=trainlover99')).json();
  expect(profile).toMatchObject({ User: 'NightTrain', UserPic: '/UserPic/TrainLover99.png' });
  for (const name of ['NIGHTTRAIN', profile.ULID, profile.ULID.toLowerCase()]) {
    expect(await (await upstream.get(`/API/API_GetUserProfile.php?u=${name}`)).json()).toEqual(
      profile,
    );
    expect((await (await upstream.progress(`u=${name}`)).json()).Total).toBe(116);
  }
});

test('a banned player has rows too', async () => {
  const path = '/API/API_GetUserProfile.php?u=BannedBuccaneer';
  expect((await (await upstream.get(path)).json()).Permissions).toBeLessThan(0);
  expect((await (await upstream.progress('u=BannedBuccaneer')).json()).Total).toBe(25);
});

test('consoles can be filtered to active ones and to game systems', async () => {
  const list = async (query: string) =>
    (await upstream.get(`/API/API_GetConsoleIDs.php?${query}`)).json();
  const [all, active, games] = [await list(''), await list('a=1'), await list('a=1&g=1')];
  expect(all).toHaveLength(84);
  expect(active.every((each: { Active: boolean }) => each.Active)).toBe(true);
  expect(active.length - games.length).toBe(1);
});

test.each([
  ['/Images/012345.png', 96],
  ['/Images/000001.png', 96],
  ['/UserPic/MaxMilyin.png', 128],
  ['/UserPic/_User.png', 128],
])('%s is a square PNG of %i, and 304 when it is known', async (path, size) => {
  const answer = await upstream.get(path);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toContain('max-age=');
  const png = Buffer.from(await answer.arrayBuffer());
  expect(readPng(png)).toMatchObject({ width: size, height: size });
  const etag = answer.headers.get('etag') ?? '';
  const again = await upstream.get(path, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('a missing avatar is the default one', async () => {
  const [missing, usual] = await Promise.all(
    ['/UserPic/Nobody123.png', '/UserPic/_User.png'].map((path) => upstream.get(path)),
  );
  expect(missing?.headers.get('etag')).toBe(usual?.headers.get('etag'));
});

test('anything else is 404, and a POST 405', async () => {
  for (const path of ['/', '/Images/1.png', '/Images/../x', '/API/Other.php', '/API/constructor']) {
    expect((await upstream.get(path)).status).toBe(404);
  }
  const path = '/API/API_GetUserProfile.php?u=MaxMilyin';
  expect((await upstream.get(path, { method: 'POST' })).status).toBe(405);
});

test('a restart on the same day changes nothing', async () => {
  const later = await startUpstream({ now: Date.UTC(2026, 10, 23, 23, 59) });
  const path = '/API/API_GetUserCompletionProgress.php?u=MaxMilyin&c=500&y=k';
  const text = await (await fetch(later.url + path)).text();
  await later.close();
  expect(text).toBe(await (await upstream.get(path)).text());
});

test('after close the port is free', async () => {
  const other = await startUpstream();
  await other.close();
  await expect(fetch(other.apiUrl)).rejects.toThrow();
});
