import { expect, test } from 'vitest';
import { standInForTests } from '#lib/demo/testing/standInForTests.ts';

const upstream = standInForTests();
const change = async (body: object) => (await upstream.control('POST', 'players', body)).json();
const page = async (query: string) => (await upstream.progress(query)).json();

test('a touch masters a game now', async () => {
  const before = await page('u=FirstCoin');
  const last = before.Results[2];
  await change({ name: 'FirstCoin', touch: last.GameID });
  const after = await page('u=FirstCoin');
  expect(after.Total).toBe(3);
  expect(after.Results[0]).toMatchObject({
    GameID: last.GameID,
    NumAwarded: last.MaxPossible,
    NumAwardedHardcore: last.MaxPossible,
    HighestAwardKind: 'mastered',
  });
  expect(Date.now() - Date.parse(after.Results[0].HighestAwardDate)).toBeLessThan(60_000);
});

test('a touch of a missing game adds it', async () => {
  expect(await change({ name: 'EmptySlot', touch: 4711 })).toMatchObject({ total: 1 });
});

test('players can be made with any counts', async () => {
  await change({ name: 'Board300', make: { mastered: 300, unfinished: 7, subsets: 2 } });
  const { Total, Results } = await page('u=board300&c=500');
  expect(Total).toBe(309);
  const kinds = Results.map((row: { HighestAwardKind: string | null }) => row.HighestAwardKind);
  expect(kinds.filter((kind: string | null) => kind === 'mastered')).toHaveLength(300);
});

test('a profile can be changed, and a new User is a new name', async () => {
  const profile = { User: 'NewName', Permissions: -2 };
  expect(await change({ name: 'HalfwayHome', profile })).toMatchObject({
    name: 'NewName',
    total: 65,
  });
  const answer = await upstream.get('/API/API_GetUserProfile.php?u=halfwayhome');
  expect(await answer.json()).toMatchObject(profile);
});

test('rows can be set, and invalid ones are rejected', async () => {
  const { Results } = await page('u=MaxMilyin&c=2');
  await change({ name: 'Fresh', rows: Results });
  expect((await page('u=Fresh')).Results).toEqual(Results);
  const wrong = await upstream.control('POST', 'players', { name: 'Fresh', rows: [{ GameID: 1 }] });
  expect(wrong.status).toBe(400);
  expect((await wrong.json()).error).toContain('row 0');
});

test('a player can be deleted, and a reset restores them', async () => {
  await upstream.control('DELETE', 'players?name=maxmilyin');
  expect((await upstream.get('/API/API_GetUserProfile.php?u=MaxMilyin')).status).toBe(404);
  await upstream.control('DELETE', 'players');
  expect((await page('u=MaxMilyin')).Total).toBe(1287);
});

test('the log counts calls by page, without images', async () => {
  await page('u=MaxMilyin&c=500&o=500');
  await upstream.get('/Images/000777.png');
  const report = await (await upstream.control('GET', 'calls')).json();
  expect(report).toMatchObject({ total: 1, inFlight: 0, maxInFlight: 1 });
  expect(report.calls).toMatchObject([
    { player: 'MaxMilyin', offset: 500, status: 200, keySeenIn: 'query' },
    { path: '/Images/000777.png', offset: null, status: 200 },
  ]);
});
