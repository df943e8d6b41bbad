import { expect, test } from 'vitest';
import { fetchRecentAwards } from './fetchRecentAwards.ts';
import { clientAt } from './testing/parts.ts';
import { sendJson, serve } from './testing/serve.ts';

const row = (id: number, more: Record<string, unknown> = {}) => ({
  User: 'Somebody',
  ULID: '01H2XCEJQTF2NBREXX3VQJHP41',
  AwardKind: 'mastered',
  AwardDate: '2026-08-20T11:58:00+00:00',
  GameID: id,
  GameTitle: `Game ${id}`,
  ConsoleID: 7,
  ConsoleName: 'NES/Famicom',
  ...more,
});

async function read(answer: unknown, offset = 0, asked: string[] = []) {
  await using server = await serve((url, response) => {
    asked.push(`${url.pathname.split('/').at(-1)} ${url.searchParams.get('c')}`);
    sendJson(response, answer);
  });
  return await fetchRecentAwards(clientAt(server.url), offset);
}

test('a page has a hundred awards, each with an id of player, game, kind and second', async () => {
  const asked: string[] = [];
  const page = await read({ Count: 1, Total: 452_857, Results: [row(5)] }, 0, asked);
  expect(asked).toEqual(['API_GetRecentGameAwards.php 100']);
  expect(page).toEqual({
    more: true,
    awards: [
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        ulid: '01H2XCEJQTF2NBREXX3VQJHP41',
        user: 'Somebody',
        kind: 'mastered',
        at: Date.UTC(2026, 7, 20, 11, 58),
        gameId: 5,
        gameTitle: 'Game 5',
        consoleName: 'NES/Famicom',
      },
    ],
  });
});

test('an object with gaps is read, and a short page is no last one', async () => {
  const page = await read({ Count: 2, Total: 250, Results: { 0: row(1), 7: row(2) } });
  expect(page.awards.map(({ gameId }) => gameId)).toEqual([1, 2]);
  expect(page.more).toBe(true);
  expect(await read({ Count: 0, Total: 250, Results: [] }, 100)).toEqual({
    awards: [],
    more: true,
  });
  expect((await read({ Count: 0, Total: 250, Results: [] }, 200)).more).toBe(false);
});

test('titles may be missing, and rows that cannot be read are left out', async () => {
  const Results = [
    row(1, { GameTitle: null, ConsoleName: null, ConsoleID: null, ULID: null }),
    row(2, { AwardDate: 'yesterday' }),
    row(3, { User: '../etc' }),
    row(0),
    null,
    'row',
    row(4, { AwardKind: 7 }),
  ];
  const { awards } = await read({ Count: 7, Total: 7, Results });
  expect(awards).toMatchObject([{ gameId: 1, gameTitle: null, ulid: null, user: 'Somebody' }]);
});

test.each([
  { Total: 3 },
  { Results: [] },
  [],
  null,
  { Total: 'many', Results: [] },
  { Total: 3, Results: 'none' },
])('%j is a fault', async (answer) => {
  await expect(read(answer)).rejects.toMatchObject({ kind: 'malformed' });
});
