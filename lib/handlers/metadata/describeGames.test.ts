import { expect, test } from 'vitest';
import { NO_FILTERS } from '#lib/gameQuery/filters.ts';
import { getGamePage } from '#lib/gameQuery/getGamePage.ts';
import { makeGame, makeSnapshot } from '#lib/images/og/testing/makeSnapshot.ts';
import { describeGames } from './describeGames.ts';

const SITE = {
  origin: 'https://longplay.example',
  raUrl: 'https://ra.example',
  mediaUrl: '',
  demo: false,
};

test('counts the games in the list, even if it is incomplete', () => {
  const part = makeSnapshot('Somebody', { mastered: 2 }, { total: 3, complete: false });
  const words = describeGames(SITE, part, getGamePage(part, NO_FILTERS, 1));
  expect(words.description).toBe('2 games Somebody has played.');
  expect(words.robots).toBeUndefined();
});

test('names the page, and the filters in a fixed order', () => {
  const games = Array.from({ length: 150 }, (_, id) => makeGame('mastered', { id }));
  const snapshot = makeSnapshot('Somebody', {}, { games: [...games, makeGame(null)] });
  const second = describeGames(SITE, snapshot, getGamePage(snapshot, NO_FILTERS, 2));
  expect(second.title).toBe('Somebody’s games, page 2');
  expect(second.alternates?.canonical).toBe('https://longplay.example/u/Somebody/games?page=2');
  expect(second.robots).toBeUndefined();
  expect(second.description).toBe('151 games Somebody has played, page 2.');
  const byTitle = getGamePage(snapshot, { ...NO_FILTERS, sort: 'game_title' }, 2);
  expect(describeGames(SITE, snapshot, byTitle).description).toMatch(
    /played\. Sorted by: .+, page 2\.$/,
  );
  const filters = { ...NO_FILTERS, status: 'eq-mastered', system: 7, q: 'ōkami' } as const;
  const found = describeGames(SITE, snapshot, getGamePage(snapshot, filters, 2));
  expect(found.title).toBe('Somebody’s games: mastered, NES/Famicom, “ōkami”, page 2');
  expect(found.description).toBe(
    '150 of Somebody’s 151 games: mastered, NES/Famicom, “ōkami”, page 2.',
  );
  expect(found.alternates?.canonical).toBe(
    'https://longplay.example/u/Somebody/games?status=eq-mastered&system=7&q=%C5%8Dkami&page=2',
  );
  expect(found.robots).toEqual({ index: false, follow: true });
});
