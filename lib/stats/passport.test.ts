import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE_CONSOLES, shortConsole } from '#lib/domain/activeConsoles.ts';
import { passport } from './passport.ts';
import { anyGames, makeGame } from './testing/makeGame.ts';

const on = (consoleId: number, part: Parameters<typeof makeGame>[0] = {}) =>
  makeGame({ consoleId, award: 'mastered', ...part });

describe('passport', () => {
  it('stamps each system once, dated and ordered by its first award', () => {
    const { stamps } = passport([
      on(3, { awardDate: '2020-02-29T10:00:00+00:00' }),
      on(7, { awardDate: '2019-05-01T10:00:00+00:00' }),
      on(3, { awardDate: '2018-01-01T10:00:00+00:00', award: 'beaten-softcore' }),
      on(3, { awardDate: '2024-01-01T10:00:00+00:00' }),
    ]);
    expect(stamps.map(({ id, code, date }) => [id, code, date?.slice(0, 10)])).toEqual([
      [3, 'SNES', '2018-01-01'],
      [7, 'NES', '2019-05-01'],
    ]);
  });

  it('shows the best award of a system, an unknown kind below all', () => {
    const best = (...awards: ('other' | 'completed' | 'mastered' | 'beaten-softcore')[]) =>
      passport(awards.map((award) => on(3, { award }))).stamps[0]?.award;
    expect(best('other')).toBe('other');
    expect(best('other', 'beaten-softcore')).toBe('beaten-softcore');
    expect(best('completed', 'mastered', 'other')).toBe('mastered');
  });

  it('needs an award, not a date: undated stamps come last, by id', () => {
    const { stamps } = passport([
      on(12, { awardDate: null }),
      on(4, { awardDate: null }),
      on(21, { awardDate: '2020-01-01T00:00:00+00:00' }),
      on(5, { award: null, awardDate: null }),
      on(4, { awardDate: '2021-01-01T00:00:00+00:00' }),
    ]);
    expect(stamps.map(({ id }) => id)).toEqual([21, 4, 12]);
  });

  it('orders ties by id, and counts retired sets', () => {
    const awardDate = '2020-01-01T00:00:00+00:00';
    const { stamps } = passport([on(9, { awardDate, possible: 0 }), on(2, { awardDate })]);
    expect(stamps.map(({ id }) => id)).toEqual([2, 9]);
  });

  it('counts only active systems, but stamps others too', () => {
    const all = passport([on(3), on(250, { consoleName: 'Hyper Console 9' }), on(101)]);
    expect(all.of).toBe(55);
    expect(all.active).toBe(1);
    expect(all.stamps.map(({ code }) => code)).toEqual(expect.arrayContaining(['HC9', 'SNES']));
    expect(all.missing).toHaveLength(54);
    expect(all.missing).not.toContain('SNES');
  });

  it('adds up, whatever the games are', () => {
    fc.assert(
      fc.property(anyGames, (games) => {
        const { stamps, active, of, missing } = passport(games);
        const awarded = games.filter(({ award }) => award !== null);
        expect(new Set(stamps.map(({ id }) => id))).toEqual(
          new Set(awarded.map(({ consoleId }) => consoleId)),
        );
        expect(active + missing.length).toBe(of);
        for (const { id, date } of stamps) {
          const dates = awarded.flatMap((one) =>
            one.consoleId === id && one.awardDate !== null ? [one.awardDate] : [],
          );
          expect(date).toBe(dates.sort()[0] ?? null);
        }
      }),
    );
  });
});

describe('shortConsole', () => {
  it('is RetroAchievements’ own name, else initials or a beginning', () => {
    expect(shortConsole(74, 'Interton VC 4000')).toBe('VC4000');
    expect(shortConsole(250, 'Hyper Console 9')).toBe('HC9');
    expect(shortConsole(251, 'Zeebo')).toBe('ZEEB');
    expect(shortConsole(252, '/')).toBe('?');
    expect(ACTIVE_CONSOLES.has(101)).toBe(false);
  });
});
