import { expect, test } from 'vitest';
import { type FetchPlan, fetchSnapshot } from './fetchSnapshot.ts';
import { clientAt, makeProfile, makeRows } from './testing/parts.ts';
import { sendJson, serve } from './testing/serve.ts';

type Profile = ReturnType<typeof makeProfile>;

const WALK: FetchPlan = { walk: true, identify: true, reason: 'visit' };

/** Two players, by name and ULID; anybody's list is the same. */
async function upstream(players: Profile[], games = 3) {
  const calls: string[] = [];
  const server = await serve((url, response) => {
    const id = url.searchParams.get('u')?.toLowerCase();
    const isIdentity = url.pathname.endsWith('API_GetUserSummary.php');
    calls.push(`${isIdentity ? 'summary' : url.searchParams.get('o')} ${id}`);
    const player = players.find(({ User, ULID }) =>
      [User, ULID].some((x) => x.toLowerCase() === id),
    );
    if (isIdentity && !player) return sendJson(response, { ID: null, User: id }, 404);
    if (isIdentity) return sendJson(response, player);
    const offset = Number(url.searchParams.get('o'));
    const rows = player ? makeRows(games) : [];
    sendJson(response, { Total: rows.length, Results: rows.slice(offset, offset + 500) });
  });
  return { ...server, calls, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

const fetch = (url: string, name: string, ulid: string | null = null) =>
  fetchSnapshot(
    clientAt(url),
    { name, names: [name], ulid, known: null, plan: WALK },
    { priority: 'first' },
  );

test('a found player has the time of the fetch', async () => {
  await using server = await upstream([makeProfile('Somebody')]);
  const before = Date.now();
  const fetched = await fetch(server.url, 'somebody');
  if (fetched.kind !== 'found') throw new Error('not found');
  const { player, games, total, complete, takenAt } = fetched.snapshot;
  expect(player).toMatchObject({ name: 'Somebody', banned: false });
  expect({ games: games.length, total, complete }).toEqual({ games: 3, total: 3, complete: true });
  expect(takenAt).toBeGreaterThanOrEqual(before);
  expect(server.calls.toSorted()).toEqual(['0 somebody', 'summary somebody']);
});

test('an unknown player costs at most one more call; a player without games is found', async () => {
  await using server = await upstream([makeProfile('Somebody')], 0);
  expect(await fetch(server.url, 'nobody')).toEqual({ kind: 'unknown' });
  expect(server.calls.length).toBeLessThanOrEqual(2);
  const empty = await fetch(server.url, 'somebody');
  expect(empty).toMatchObject({ kind: 'found', snapshot: { games: [], total: 0, complete: true } });
});

test('a banned player comes without games, and their list is not fetched to the end', async () => {
  await using server = await upstream([makeProfile('Somebody', { Permissions: -1 })], 9000);
  const fetched = await fetch(server.url, 'somebody');
  expect(fetched).toMatchObject({ snapshot: { player: { banned: true }, games: [], total: 0 } });
  expect(server.calls.length).toBeLessThan(5);
});

test('the ULID is tried first, then the name', async () => {
  const renamed = makeProfile('NewName', { ULID: '01H2XCEJQTF2NBREXX3VQJHP41' });
  await using server = await upstream([renamed, makeProfile('Other')]);
  const followed = await fetch(server.url, 'oldname', renamed.ULID);
  expect(followed).toMatchObject({ snapshot: { player: { name: 'NewName' } } });
  expect(server.calls.every((call) => call.endsWith(renamed.ULID.toLowerCase()))).toBe(true);
  const fallen = await fetch(server.url, 'other', '01H2XCEJQTF2NBREXX3VQJHP42');
  expect(fallen).toMatchObject({ snapshot: { player: { name: 'Other' } } });
});

test.each([
  ['API_GetUserSummary.php'],
  ['API_GetUserCompletionProgress.php'],
])('a fault of %s is thrown', async (endpoint) => {
  await using server = await serve((url, response) => {
    if (url.pathname.endsWith(endpoint)) return sendJson(response, {}, 503);
    const isIdentity = url.pathname.endsWith('Summary.php');
    sendJson(response, isIdentity ? makeProfile('Somebody') : { Total: 0, Results: [] });
  });
  await expect(fetch(server.url, 'somebody')).rejects.toMatchObject({ kind: 'unavailable' });
});
