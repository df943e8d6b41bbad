import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Game } from '#lib/domain/game.ts';
import { makeGame, makeSnapshot } from '#lib/images/og/testing/makeSnapshot.ts';
import { createGameQuery } from './createGameQuery.ts';
import { NO_FILTERS } from './filters.ts';
import { getGameQuery } from './getGameQuery.ts';
import { packGames } from './packGames.ts';
import { rankTitles } from './rankTitles.ts';
import { arbitraryFilters } from './testing/arbitraryFilters.ts';
import { arbitraryGames } from './testing/arbitraryGames.ts';
import { unpackGames } from './unpackGames.ts';

const explore = (games: readonly Game[]) => createGameQuery(games, () => rankTitles(games));
const titlesOf = (games: readonly Game[]) => games.map(({ title }) => title);

/** As a browser gets it. */
function sendToBrowser(games: readonly Game[]) {
  const snapshot = makeSnapshot('Somebody', {}, { games });
  return JSON.parse(JSON.stringify(packGames(snapshot, rankTitles(games)))) as ReturnType<
    typeof packGames
  >;
}

describe('packed games', () => {
  it('are the same games when unpacked, odd ones too', () => {
    fc.assert(
      fc.property(arbitraryGames, (games) => {
        expect([...unpackGames(sendToBrowser(games))]).toEqual(games);
      }),
    );
  });

  it('give the same lists, letters and counters in a browser', () => {
    fc.assert(
      fc.property(arbitraryGames, arbitraryFilters, (games, filters) => {
        const here = explore(games);
        const packed = sendToBrowser(games);
        const there = createGameQuery([...unpackGames(packed)], () => packed);
        expect(there.filter(filters)).toEqual(here.filter(filters));
        expect(there.letters(filters)).toEqual(here.letters(filters));
        expect(there.count(filters.system)).toEqual(here.count(filters.system));
      }),
    );
  });
});

describe('createGameQuery', () => {
  it('shows each game once in any order, and keeps the order when filtered', () => {
    fc.assert(
      fc.property(arbitraryGames, arbitraryFilters, (games, filters) => {
        const all = explore(games).filter({ ...NO_FILTERS, sort: filters.sort });
        expect(new Set(all)).toEqual(new Set(games));
        const some = new Set(explore(games).filter(filters));
        expect(explore(games).filter(filters)).toEqual(all.filter((game) => some.has(game)));
      }),
    );
  });

  it('finds words anywhere in a title, its tags, its subset and its other names', () => {
    const games = [
      '~Hack~ Mossy Caverns [Subset - Bonus]',
      'Dragon Quest III | Dragon Warrior III',
      'Pokémon Puzzle League',
      null,
    ].map((title, id) => makeGame(null, { id, title }));
    const find = (q: string) => explore(games).filter({ ...NO_FILTERS, q });
    expect(titlesOf(find('bonus HACK'))).toEqual([games[0]?.title]);
    expect(titlesOf(find('warrior quest'))).toEqual([games[1]?.title]);
    expect(titlesOf(find('POKÉMON'))).toEqual(titlesOf(find('pokemon')));
    expect(find('pokemon warrior')).toEqual([]);
    const zelda = [makeGame(null, { title: 'Legend of Zelda, The: Spirit Tracks' })];
    for (const q of [
      'The Legend of Zelda: Spirit Tracks',
      'legend of zelda, the: spirit tracks',
      'zelda: spirit',
    ]) {
      expect(explore(zelda).filter({ ...NO_FILTERS, q }), q).toEqual(zelda);
    }
    expect(find('')).toEqual(games);
  });

  it('keeps undated games last either way, and the order of ties', () => {
    const games = ['2024-02-29', null, '2023-01-01', '2024-02-29'].map((day, id) =>
      makeGame(null, { id, lastUnlock: day && `${day}T00:00:00+00:00` }),
    );
    const ids = (sort: 'unlock_date' | '-unlock_date') =>
      explore(games)
        .filter({ ...NO_FILTERS, sort })
        .map(({ id }) => id);
    expect(ids('unlock_date')).toEqual([0, 3, 2, 1]);
    expect(ids('-unlock_date')).toEqual([2, 0, 3, 1]);
  });

  it('keeps retired sets last, whatever the other percentages', () => {
    const games = [0, 4, 8].map((possible, id) => makeGame(null, { id, possible, awarded: 4 }));
    for (const [sort, order] of [
      ['pct_won', [1, 2, 0]],
      ['-pct_won', [2, 1, 0]],
    ] as const) {
      const found = explore(games).filter({ ...NO_FILTERS, sort });
      expect(found.map(({ id }) => id)).toEqual(order);
    }
  });

  it('finds where letters begin among matches, in both directions', () => {
    const titles = ['The Abc', 'Zelda', '~Hack~ A', 'Áres', '99 Lives', 'ゼルダ'];
    const games = titles.map((title, id) => makeGame(null, { id, title }));
    const letters = (sort: 'game_title' | '-game_title' | 'to_go', q = '') =>
      explore(games)
        .letters({ ...NO_FILTERS, sort, q })
        .map(({ letter, at }) => letter + at);
    expect(letters('game_title')).toEqual(['#0', 'A1', 'Z3', '~4', '…5']);
    expect(letters('-game_title')).toEqual(['…0', '~1', 'Z2', 'A3', '#5']);
    expect(letters('game_title', 'e')).toEqual(['#0', 'A1', 'Z3']);
    expect(letters('to_go')).toEqual([]);
  });

  it('is created once per snapshot', () => {
    const snapshot = makeSnapshot('Somebody', { mastered: 2 });
    expect(getGameQuery(snapshot)).toBe(getGameQuery({ ...snapshot, takenAt: 0 }));
    expect(getGameQuery(snapshot)).not.toBe(
      getGameQuery(makeSnapshot('Somebody', { mastered: 2 })),
    );
  });
});
