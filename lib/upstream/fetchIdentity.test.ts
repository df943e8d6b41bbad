import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { fetchIdentity } from './fetchIdentity.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import { clientAt, makeProfile } from './testing/parts.ts';
import { sendJson, serve } from './testing/serve.ts';

const HOUR = 3_600_000;

/** An upstream whose summary answers as a test says, and whose profile has one player. */
async function upstream(answerSummary: (response: ServerResponse) => void) {
  const calls: string[] = [];
  const server = await serve((url, response) => {
    const isSummary = url.pathname.endsWith('API_GetUserSummary.php');
    calls.push(isSummary ? 'summary' : 'profile');
    if (isSummary) return answerSummary(response);
    sendJson(response, makeProfile('Somebody'));
  });
  return { ...server, calls, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

test('the summary tells the rank; null where the player is in no ranking', async () => {
  for (const [sent, rank] of [
    [4616, 4616],
    ['4616', 4616],
    [null, null],
    ['first', null],
  ] as const) {
    const summary = { ...makeProfile('Somebody'), Rank: sent, TotalRanked: 45654 };
    await using server = await upstream((response) => sendJson(response, summary));
    const player = await fetchIdentity(clientAt(server.url), 'somebody', { priority: 'first' });
    expect(player).toMatchObject({ name: 'Somebody', points: 10, rank, totalRanked: 45654 });
    expect(server.calls).toEqual(['summary']);
  }
});

test.each<[string, (response: ServerResponse) => void]>([
  ['there is no such endpoint', (response) => sendJson(response, { message: 'Not found.' }, 404)],
  ['the endpoint is a page', (response) => void response.writeHead(404).end('<h1>')],
  ['its answer has another shape', (response) => sendJson(response, { User: {} })],
  ['it fails', (response) => sendJson(response, {}, 500)],
])('the profile is asked in its place for an hour where %s', async (_case, answer) => {
  await using server = await upstream(answer);
  const clock = createFakeClock();
  const client = clientAt(server.url, clock);
  const ask = () => fetchIdentity(client, 'somebody', { priority: 'first' });
  expect(await ask()).toMatchObject({ name: 'Somebody', rank: null });
  expect(await ask()).toMatchObject({ name: 'Somebody' });
  expect(server.calls).toEqual(['summary', 'profile', 'profile']);
  await clock.pass(HOUR);
  await ask();
  expect(server.calls.slice(3)).toEqual(['summary', 'profile']);
});

test('an unknown player costs one call', async () => {
  await using server = await upstream((response) =>
    sendJson(response, { ID: null, User: 'nobody' }, 404),
  );
  const player = await fetchIdentity(clientAt(server.url), 'nobody', { priority: 'first' });
  expect([player, server.calls]).toEqual([null, ['summary']]);
});

test.each([429, 401, 503])('a %d is about every call: the profile is not asked', async (status) => {
  await using server = await upstream((response) => sendJson(response, {}, status));
  const asking = fetchIdentity(clientAt(server.url), 'somebody', { priority: 'first' });
  await expect(asking).rejects.toMatchObject({ detail: String(status) });
  expect(server.calls).toEqual(['summary']);
});
