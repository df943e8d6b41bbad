import { expect, test } from 'vitest';
import { fetchCompletionProgress } from './fetchCompletionProgress.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import { clientAt, makeRow, makeRows } from './testing/parts.ts';
import { type Handler, sendJson, serve } from './testing/serve.ts';
import type { WireRow } from './wire.ts';

interface List {
  rows: WireRow[];
  total?: number;
}

/** Serves pages of a list that may be another one at each call. */
function pagesOf(listAt: (call: number) => List, seen: string[] = []): Handler {
  return (url, response) => {
    const { rows, total = rows.length } = listAt(seen.length);
    const offset = Number(url.searchParams.get('o'));
    seen.push(`${offset}`);
    const Results = rows.slice(offset, offset + Number(url.searchParams.get('c')));
    sendJson(response, { Count: Results.length, Total: total, Results });
  };
}

async function walk(handler: Handler, onProgress?: (fetched: number, total: number) => void) {
  await using server = await serve(handler);
  return await fetchCompletionProgress(clientAt(server.url), 'Somebody', {
    priority: 'first',
    onProgress,
  });
}

test('fetches the first page, then two pages at a time', async () => {
  const rows = makeRows(3200);
  const pages = pagesOf(() => ({ rows }));
  const seen: number[] = [];
  let held: (() => void)[] = [];
  const list = await walk((url, response, request) => {
    const offset = Number(url.searchParams.get('o'));
    seen.push(offset);
    held.push(() => pages(url, response, request));
    // All but the first are answered in pairs: one that came alone would wait for ever.
    if (offset > 0 && held.length < 2) return;
    for (const answer of held) answer();
    held = [];
  });
  expect(list).toMatchObject({ total: 3200, complete: true });
  expect(list.games.map((game) => game.id)).toEqual(rows.map((row) => row.GameID));
  expect(seen.toSorted((a, b) => a - b)).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000]);
});

test('fetches pages of 500 in order', async () => {
  const rows = makeRows(1287);
  const seen: string[] = [];
  const progress: string[] = [];
  const list = await walk(
    pagesOf(() => ({ rows }), seen),
    (fetched, total) => progress.push(`${fetched}/${total}`),
  );
  expect(list.games.map((game) => game.id)).toEqual(rows.map((row) => row.GameID));
  expect(list).toMatchObject({ total: 1287, complete: true });
  expect(seen).toEqual(['0', '500', '1000']);
  expect(progress).toEqual(['500/1287', '1000/1287', '1287/1287']);
});

test.each([0, 1, 499, 500, 501, 1000])('%d games', async (count) => {
  const seen: string[] = [];
  const list = await walk(pagesOf(() => ({ rows: makeRows(count) }), seen));
  expect(list).toMatchObject({ total: count, complete: true });
  expect(list.games).toHaveLength(count);
  expect(seen).toHaveLength(Math.max(1, Math.ceil(count / 500)));
});

test('after an unlock between two calls the list is read once more', async () => {
  const before = makeRows(1200);
  // The last game moves to the front: a row comes twice, and the moved one is missed.
  const after = [makeRow(1200), ...makeRows(1199)];
  const seen: string[] = [];
  const list = await walk(pagesOf((call) => ({ rows: call === 0 ? before : after }), seen));
  expect(list).toMatchObject({ total: 1200, complete: true });
  expect(list.games.map((game) => game.id)).toEqual(after.map((row) => row.GameID));
  expect(seen).toEqual(['0', '500', '1000', '0', '500', '1000']);
});

test('after a change of the total the list is read once more', async () => {
  const seen: string[] = [];
  const rowsAt = (call: number) => ({ rows: makeRows(call === 0 ? 1200 : 1201) });
  expect(await walk(pagesOf(rowsAt, seen))).toMatchObject({ total: 1201, complete: true });
  expect(seen).toEqual(['0', '500', '1000', '0', '500', '1000']);
});

test('a total that always changes gives one incomplete list', async () => {
  const seen: string[] = [];
  const list = await walk(pagesOf((call) => ({ rows: makeRows(1200 + call) }), seen));
  expect(list.complete).toBe(false);
  expect(list.games).toHaveLength(1205);
  expect(seen).toEqual(['0', '500', '1000', '0', '500', '1000']);
});

test('duplicate rows are dropped and count as missing', async () => {
  const rows = [...makeRows(400), ...makeRows(300)];
  const list = await walk(pagesOf(() => ({ rows })));
  expect(list.games).toHaveLength(400);
  expect(list).toMatchObject({ total: 700, complete: false });
});

test('a list shorter than its total ends at the empty page', async () => {
  const seen: string[] = [];
  const list = await walk(pagesOf(() => ({ rows: makeRows(700), total: 1287 }), seen));
  expect(list).toMatchObject({ total: 1287, complete: false });
  expect(list.games).toHaveLength(700);
  expect(seen).toEqual(['0', '500', '1000', '700']);
});

test('a host with smaller pages is read to the end', async () => {
  const rows = makeRows(250);
  const list = await walk((url, response) => {
    const offset = Number(url.searchParams.get('o'));
    sendJson(response, { Total: 250, Results: rows.slice(offset, offset + 100) });
  });
  expect(list).toMatchObject({ total: 250, complete: true });
});

test('an endless list is abandoned after 100 pages', async () => {
  let calls = 0;
  const list = await walk((_, response) => {
    sendJson(response, { Total: 1e9, Results: [makeRow(++calls)] });
  });
  expect(calls).toBe(100);
  expect(list).toMatchObject({ total: 1e9, complete: false });
});

test('a failed page is tried again, except for the first one', async () => {
  let calls = 0;
  const clock = createFakeClock();
  const pages = pagesOf(() => ({ rows: makeRows(1200) }));
  await using server = await serve((url, response, request) => {
    calls++;
    if (calls === 2) return sendJson(response.setHeader('retry-after', '7'), {}, 429);
    if (calls === 4) return sendJson(response, {}, 500);
    pages(url, response, request);
  });
  const waits: number[] = [];
  const onWait = (ms: number) => void waits.push(ms);
  const walking = fetchCompletionProgress(clientAt(server.url, clock), 'Somebody', {
    priority: 'first',
    onWait,
  });
  let list: Awaited<typeof walking> | undefined;
  walking.then((result) => {
    list = result;
  });
  while (!list) await clock.pass(100);
  expect(list).toMatchObject({ total: 1200, complete: true });
  expect(waits).toEqual([7000, 1000]);
  expect(calls).toBe(5);

  const failing = walk((_, response) => sendJson(response, {}, 500));
  await expect(failing).rejects.toMatchObject({ kind: 'unavailable' });
});

test('a malformed list is a fault, and so is a malformed answer', async () => {
  for (const answer of [{ Total: 1, Results: 'none' }, { Total: 1 }, [], null, { Results: {} }]) {
    const failing = walk((_, response) => sendJson(response, answer));
    await expect(failing).rejects.toMatchObject({ kind: 'malformed' });
  }
});

test('an unreadable row is left out and counted, and the list is not read again', async () => {
  const seen: string[] = [];
  const rows = makeRows(700) as unknown[];
  rows[3] = { ...makeRow(4), NumAwarded: 'many' };
  rows[600] = null;
  const list = await walk((url, response) => {
    const offset = Number(url.searchParams.get('o'));
    seen.push(`${offset}`);
    sendJson(response, { Total: '700', Results: rows.slice(offset, offset + 500) });
  });
  expect(list.games).toHaveLength(698);
  expect(list).toMatchObject({ total: 700, complete: false });
  expect(seen).toEqual(['0', '500']);
});

test.each([
  5,
  0,
  'five',
  null,
  undefined,
])('a total of %j below seven rows is theirs', async (Total) => {
  const rows = makeRows(7);
  const handlers: Handler[] = [
    (url, response) =>
      sendJson(response, { Total, Results: rows.slice(Number(url.searchParams.get('o'))) }),
    // A host that does not know of offsets.
    (_, response) => sendJson(response, { Total, Results: rows }),
  ];
  for (const handler of handlers) {
    const list = await walk(handler);
    expect(list.games).toHaveLength(7);
    expect(list).toMatchObject({ total: 7, complete: true });
  }
});

test('with a lowered page limit the fetch continues where it was', async () => {
  const rows = makeRows(1287);
  const pages = pagesOf(() => ({ rows }));
  const asked: string[] = [];
  let most = 500;
  await using server = await serve((url, response, request) => {
    const [c, o] = [url.searchParams.get('c'), url.searchParams.get('o')];
    asked.push(`${c}@${o}`);
    if (o === '500') most = 400;
    const message = `The c must not be greater than ${most}.`;
    if (Number(c) > most) return sendJson(response, { message, errors: { c: [message] } }, 422);
    pages(url, response, request);
  });
  const client = clientAt(server.url);
  const list = await fetchCompletionProgress(client, 'Somebody', { priority: 'first' });
  expect(list).toMatchObject({ total: 1287, complete: true });
  expect(list.games.map((game) => game.id)).toEqual(rows.map((row) => row.GameID));
  expect(asked).toEqual([
    ...['500@0', '500@500', '500@1000'],
    // Both pages again, then the rows between them.
    ...['400@500', '400@1000', '400@900'],
  ]);
  asked.length = 0;
  await fetchCompletionProgress(client, 'Other', { priority: 'first' });
  expect(asked, 'remembered').toEqual(['400@0', '400@400', '400@800', '400@1200']);
});

test('a 422 about the name does not lower the page limit', async () => {
  const message = 'The u may only contain letters and numbers.';
  const failing = walk((_, response) =>
    sendJson(response, { message, errors: { u: [message] } }, 422),
  );
  await expect(failing).rejects.toMatchObject({ kind: 'malformed', detail: '422' });
});

test('odd rows of many players do not open the breaker', async () => {
  await using server = await serve((_, response) =>
    sendJson(response, { Total: 2, Results: [{ GameID: {} }, null] }),
  );
  const client = clientAt(server.url);
  for (let player = 0; player < 20; player++) {
    const list = await fetchCompletionProgress(client, `Player${player}`, { priority: 'first' });
    expect(list).toMatchObject({ games: [], total: 2, complete: false });
  }
});
