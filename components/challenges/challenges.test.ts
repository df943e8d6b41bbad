import { describe, expect, it } from 'vitest';
import { alphabet } from '#lib/stats/alphabet.ts';
import { passport } from '#lib/stats/passport.ts';
import { makeGame } from '#lib/stats/testing/makeGame.ts';
import { letterRuns, missingText } from './letterRuns.ts';
import { stampYears } from './stampYears.ts';

const mastered = (title: string) => makeGame({ title, award: 'mastered' });

describe('the sign of letters', () => {
  it('has as few runs as possible, and may break in the middle', () => {
    const runs = letterRuns(alphabet(['Bonk', 'Contra', 'Nights'].map(mastered)));
    expect(runs).toEqual([
      { lit: false, text: 'A' },
      { lit: true, text: 'BC' },
      { lit: false, text: 'DEFGHIJKLM' },
      { lit: true, text: 'N ' },
      { lit: false, text: 'OPQRSTUVWXYZ#' },
    ]);
  });

  it('names the missing letters', () => {
    const all = [...'BCDEFGHIJKLMNOPRSTUVWXYZ'].map((letter) => mastered(`${letter}zz`));
    expect(missingText(alphabet([...all, mastered('1942')]))).toBe('All but A and Q');
    expect(missingText(alphabet([...all, mastered('Azz'), mastered('Qzz')]))).toBe(
      'All but digits',
    );
    expect(missingText(alphabet([...all, ...['Azz', 'Qzz', '7'].map(mastered)]))).toBe(
      'All letters and digits',
    );
  });
});

describe('the stamps', () => {
  it('are grouped by the year of their first award, undated last', () => {
    const on = (consoleId: number, awardDate: string | null) =>
      makeGame({ consoleId, award: 'mastered', awardDate });
    const { stamps } = passport([
      on(3, '2016-12-31T23:59:59+00:00'),
      on(7, '2017-01-01T00:00:00+00:00'),
      on(4, '2016-02-29T00:00:00+00:00'),
      on(49, null),
    ]);
    expect(stampYears(stamps)).toEqual([
      ['2016', 'GB SNES'],
      ['2017', 'NES'],
      // Held together, so that no line ends within it.
      ['Undated', 'PC-\u2060FX'],
    ]);
  });
});
