import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAwarded } from './tally.ts';
import { makeAward } from './testing/makeAward.ts';
import { isYearSoFar, reviewYear } from './yearReview.ts';
import { noAwardsText, yearLabel, yearLines, yearSentence } from './yearText.ts';

const GAMES = [
  makeAward('2026-11-19', 'mastered', 1),
  makeAward('2026-04-03', 'completed', 2),
  makeAward('2026-04-03', 'mastered', 3),
  makeAward('2026-04-04', 'beaten-hardcore', 4),
  makeAward('2025-12-31T23:59:59+00:00', 'beaten-hardcore', 5),
  makeAward(null, 'mastered', 6),
  makeAward('2026-01-01', null, 7),
  makeAward('2021-05-05', 'beaten-softcore', 8),
  makeAward('2019-05-05', 'perfected', 9),
];

describe('reviewYear', () => {
  it('takes the games with an award in the year, newest first', () => {
    const review = reviewYear(GAMES, 2026);
    expect(review.awards.map(({ id }) => id)).toEqual([1, 4, 2, 3]);
    expect(review.lit.map(({ id }) => id)).toEqual([1, 3]);
    expect(review.headline).toEqual({ kind: 'mastered', count: 2 });
    expect(review.activity.longestPause).toEqual({
      days: 229,
      from: '2026-04-04',
      to: '2026-11-19',
    });
    expect(countAwarded(review.before)).toBe(1);
  });

  it('counts the highest kind of the year, or unknown awards, or nothing', () => {
    const headline = (year: number) => reviewYear(GAMES, year).headline;
    expect(headline(2025)).toEqual({ kind: 'beaten-hardcore', count: 1 });
    expect(headline(2021)).toEqual({ kind: 'beaten-softcore', count: 1 });
    expect(headline(2019)).toEqual({ kind: 'other', count: 1 });
    expect(headline(2020)).toEqual({ kind: 'none', count: 0 });
    expect(reviewYear(GAMES, 2019).lit.map(({ id }) => id)).toEqual([9]);
  });

  it('counts every dated award in one year, and the systems of a year add up to it', () => {
    const date = fc.constantFrom('2023-12-31', '2024-01-01', '2024-02-29', '2026-06-01', null);
    const kind = fc.constantFrom('mastered', 'completed', 'beaten-casual', 'odd', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(date, kind), { maxLength: 30 }), (list) => {
        const games = list.map(([day, name], id) => makeAward(name && day, name, id));
        const dated = games.filter(({ award, awardDate }) => award && awardDate).length;
        const reviews = [2023, 2024, 2025, 2026].map((year) => reviewYear(games, year));
        expect(reviews.reduce((sum, { awards }) => sum + awards.length, 0)).toBe(dated);
        for (const { awards, summary, systems, activity } of reviews) {
          expect(summary.awarded).toBe(awards.length);
          expect(activity.tally.played).toBe(awards.length);
          expect(systems.reduce((sum, { played }) => sum + played, 0)).toBe(awards.length);
        }
      }),
    );
  });
});

describe('the text of a year', () => {
  it('says what the board counts', () => {
    expect(yearLabel({ kind: 'mastered', count: 1073 }, 2026)).toBe('1,073 games mastered in 2026');
    expect(yearLabel({ kind: 'beaten-softcore', count: 1 }, 2021)).toBe(
      '1 game beaten (casual) in 2021',
    );
    expect(yearLabel({ kind: 'other', count: 2 }, 2019)).toBe('2 awards in 2019');
    expect(yearLabel({ kind: 'none', count: 0 }, 2020)).toBe('No awards in 2020');
    expect(yearLines({ kind: 'completed', count: 3 }, 2020)).toEqual([
      'games completed',
      'in 2020',
    ]);
  });

  it('sums up the year in one sentence, compared with the one before', () => {
    const sentence = (year: number, soFar = false) =>
      yearSentence('Max', reviewYear(GAMES, year), soFar);
    expect(sentence(2026, true)).toBe(
      'Max in 2026 so far: 4 awards across 3 days: 2 mastered, 1 completed, and 1 beaten, ' +
        '3 more awards than in 2025.',
    );
    expect(sentence(2025)).toBe('Max in 2025: 1 award on 31 Dec: 1 beaten, none in 2024.');
    expect(sentence(2022)).toBe('Max has no awards in 2022.');
    const even = [makeAward('2026-01-01'), makeAward('2025-01-01')];
    expect(yearSentence('Al', reviewYear(even, 2026), false)).toContain(
      'as many awards as in 2025',
    );
    const less = [
      makeAward('2026-01-01'),
      ...['2025-01-01', '2025-03-01'].map((d) => makeAward(d)),
    ];
    expect(yearSentence('Al', reviewYear(less, 2026), false)).toContain(
      '1 fewer award than in 2025',
    );
  });

  it('has a friendly text for a year without awards', () => {
    const words = (year: number, soFar = false) => noAwardsText(reviewYear(GAMES, year), soFar);
    expect(words(2020)).toBe('A year off: awards came in 2019, and again in 2021.');
    expect(words(2023)).toBe('Some time off: awards came in 2021, and again in 2025.');
    expect(words(2018)).toBe('The first award came in 2019.');
    expect(words(2027, true)).toBe('The last award came in 2026. The next one goes here.');
    expect(noAwardsText(reviewYear([], 2026), true)).toBe(
      'No awards yet. The first one goes here.',
    );
  });

  it('knows whether the year was over when the data was read', () => {
    const takenAt = Date.UTC(2026, 11, 31, 23, 59, 59);
    expect([2025, 2026, 2027].map((year) => isYearSoFar(year, { takenAt }))).toEqual([
      ...[false, true, true],
    ]);
  });
});
