import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabet, getTitleLetter, LETTERS, lettersFound } from './alphabet.ts';
import { anyGames, makeGame } from './testing/makeGame.ts';

const mastered = (title: string | null, part: Parameters<typeof makeGame>[0] = {}) =>
  makeGame({ title, award: 'mastered', ...part });
const standing = (games: Parameters<typeof alphabet>[0]) =>
  Object.fromEntries(
    alphabet(games).flatMap(({ letter, game }) => (game ? [[letter, game.title]] : [])),
  );

describe('letterOf', () => {
  it.each([
    ['Chrono Trigger', 'C'],
    ['The Lost Vikings', 'L'],
    ['Legend of Zelda, The: The Minish Cap', 'L'],
    ['A Boy and His Blob', 'B'],
    ['Ōkami', 'O'],
    ['Élan', 'E'],
    ['.hack//Infection', 'H'],
    ["'Splosion Man", 'S'],
    ['1942', '#'],
    ['007: Agent Under Fire', '#'],
    // As RetroAchievements sorts it: a Roman number.
    ['IV', '#'],
    ['X-Men', 'X'],
    ["~Homebrew~ ~Demo~ Bob's Game", 'B'],
    ['~Hack~ Mossy Caverns [Subset - Bonus]', 'M'],
    ['ドラゴンクエスト | Dragon Quest', 'D'],
    ['ドラゴンクエスト', null],
    ['Σίσυφος', null],
    ['♯', null],
    ['', null],
    [' ', null],
    [null, null],
  ])('%s is %s', (title, letter) => {
    expect(getTitleLetter(title)).toBe(letter);
  });
});

describe('alphabet', () => {
  it('has each letter once and digits last, with gaps', () => {
    const letters = alphabet([mastered('Zelda')]);
    expect(letters.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ#');
    expect(lettersFound(letters)).toBe(1);
  });

  it('takes the game that was mastered first, not the first by title', () => {
    const games = [
      mastered('Alpha', { awardDate: '2021-01-01T00:00:00+00:00' }),
      mastered('Azure', { awardDate: '2016-02-29T00:00:00+00:00' }),
    ];
    expect(standing(games)).toEqual({ A: 'Azure' });
  });

  it('prefers dated games, and on a tie the first by title, then by id', () => {
    const awardDate = '2020-01-01T00:00:00+00:00';
    expect(
      standing([
        mastered('Abacus', { awardDate: null }),
        mastered('The Ants 10', { awardDate }),
        mastered('Ants 9', { awardDate }),
      ]),
    ).toEqual({ A: 'Ants 9' });
    const twins = [mastered('Twin', { id: 9, awardDate }), mastered('Twin', { id: 3, awardDate })];
    expect(alphabet(twins).find(({ letter }) => letter === 'T')?.game?.id).toBe(3);
    expect(standing([mastered('Undated', { awardDate: null })])).toEqual({ U: 'Undated' });
  });

  it('counts mastery only; retired, revised and tagged sets count, subsets do not', () => {
    expect(
      standing([
        mastered('Completed', { award: 'completed' }),
        mastered('Beaten', { award: 'beaten-hardcore' }),
        mastered('Other', { award: 'other' }),
        mastered('Never', { award: null }),
        mastered('Mossy Caverns [Subset - Bonus]'),
        mastered('Retired', { possible: 0, awarded: 0 }),
        mastered('Grown', { possible: 50, awarded: 40 }),
        mastered('~Hack~ Whole New Quest'),
      ]),
    ).toEqual({ R: 'Retired', G: 'Grown', W: '~Hack~ Whole New Quest' });
  });

  it('gives each letter a mastered game of that letter that nothing precedes', () => {
    fc.assert(
      fc.property(anyGames, (games) => {
        const letters = alphabet(games);
        expect(letters.map(({ letter }) => letter)).toEqual(LETTERS);
        for (const { letter, game } of letters) {
          const own = games.filter(
            (one) => one.award === 'mastered' && getTitleLetter(one.title) === letter,
          );
          expect(game === null).toBe(own.length === 0);
          if (!game) continue;
          expect(own).toContain(game);
          const dates = own.flatMap(({ awardDate }) => awardDate ?? []).sort();
          expect(game.awardDate).toBe(dates[0] ?? null);
        }
      }),
    );
  });
});
