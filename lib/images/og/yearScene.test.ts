import { describe, expect, it } from 'vitest';
import type { AwardKind } from '#lib/domain/awardKind.ts';
import { yearAlt } from './alt.ts';
import { PALETTE } from './palette.ts';
import { makeGame, makeSnapshot } from './testing/makeSnapshot.ts';
import { wordsOf } from './testing/readScene.ts';
import { yearScene } from './yearScene.ts';

/** A player with so many awards of a kind on each of some days. */
function playerOf(...awards: [day: string, kind: AwardKind | 'other', count?: number][]) {
  const games = awards.flatMap(([day, kind, count = 1]) =>
    Array.from({ length: count }, () => makeGame(kind, { awardDate: `${day}T12:00:00+00:00` })),
  );
  return makeSnapshot('MaxMilyin', {}, { games, total: games.length });
}

const words = (snapshot: ReturnType<typeof playerOf>, year = 2025) =>
  wordsOf(yearScene(snapshot, year)).filter((text) => text !== 'Longplay');

describe('the preview of a year', () => {
  it('has the awards of the year, their dates, and the busiest month', () => {
    const snapshot = playerOf(
      ['2025-04-03', 'mastered', 40],
      ['2025-05-03', 'mastered', 33],
      ['2025-06-03', 'beaten-hardcore', 12],
      ['2024-06-03', 'mastered', 5],
    );
    expect(words(snapshot)).toEqual([
      ...['MaxMilyin', '12', 'beaten', 'games mastered', 'in 2025'],
      ...['85 awards across 3 days', 'most in April: 40'],
    ]);
    expect(yearAlt(snapshot, 2025)).toBe(
      'Lamp board of MaxMilyin and a calendar: 73 games mastered in 2025, 12 beaten; ' +
        '85 awards across 3 days, most in April: 40.',
    );
  });

  it('says "so far" for the year in which the data was read', () => {
    expect(words(playerOf(['2026-04-03', 'mastered']), 2026)).toContain('1 award on 3 Apr so far');
  });

  it('has one day of each award, in the colours of the awards', () => {
    const days = yearScene(
      playerOf(
        ['2024-02-29', 'beaten-softcore'],
        ['2024-02-29', 'mastered'],
        ['2024-03-01', 'completed'],
        ['2024-03-02', 'other'],
      ),
      2024,
    ).lamps.filter(({ size }) => size === 16);
    expect(days.map(({ color, lit }) => [color, lit])).toEqual([
      [PALETTE.gold, true],
      [PALETTE.goldRing, false],
      [PALETTE.ink2, false],
    ]);
    // 29 February 2024 is the Thursday of the ninth week.
    expect(days[0]).toMatchObject({ x: 60 + 8 * 20, y: 416 + 3 * 20 });
  });

  it('has a dot for every other day, of a leap year too', () => {
    const dots = (year: number) =>
      yearScene(playerOf(['2024-02-29', 'mastered']), year).lamps.filter(({ size }) => size === 4)
        .length;
    expect([dots(2024), dots(2025)]).toEqual([365, 365]);
  });

  it('shows the digits of a year without awards, and the years that have some', () => {
    const snapshot = playerOf(['2023-04-03', 'mastered'], ['2025-04-03', 'mastered']);
    expect(words(snapshot, 2024)).toEqual([
      ...['MaxMilyin', 'no awards', 'in 2024'],
      'A year off: awards came in 2023, and again in 2025.',
    ]);
    expect(yearScene(snapshot, 2024).lamps.filter(({ size }) => size > 20)).toHaveLength(
      // 2, 0, 2 and 4 in small digits.
      11 + 12 + 11 + 9,
    );
    expect(yearAlt(snapshot, 2024, true)).toBe(
      'Lamp board of MaxMilyin, a demo player, all lamps off: no awards in 2024. ' +
        'A year off: awards came in 2023, and again in 2025.',
    );
  });

  it('counts beaten games if there is no higher award, and awards of unknown kinds', () => {
    expect(words(playerOf(['2025-04-03', 'beaten-hardcore', 3]))).toContain('games beaten');
    expect(words(playerOf(['2025-04-03', 'beaten-softcore', 3]))).toEqual([
      ...['MaxMilyin', 'games beaten', '(casual) in 2025', '3 awards on 3 Apr'],
    ]);
    expect(words(playerOf(['2025-04-03', 'other']))).toContain('award');
  });

  it('has room for any number', () => {
    expect(words(playerOf(['2025-04-03', 'mastered', 2073], ['2025-05-03', 'completed']))).toEqual([
      ...['MaxMilyin', '1', 'completed', 'games', 'mastered', 'in 2025'],
      ...['2,074 awards across 2 days', 'most in April: 2,073'],
    ]);
  });
});
