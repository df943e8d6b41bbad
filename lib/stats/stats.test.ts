import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { percent } from '#lib/format/number.ts';
import { bySystem } from './bySystem.ts';
import { headlineLabel } from './headlineLines.ts';
import { awardsNewestFirst, latestGames } from './latest.ts';
import { isMilestoneStep } from './milestoneStep.ts';
import { milestones } from './milestones.ts';
import { isRetired, isRevised, summarize } from './summarize.ts';
import { summarySentence } from './summaryText.ts';
import { countAwarded } from './tally.ts';

let lastId = 0;
function game(part: Partial<Game> & { kind?: string | null } = {}): Game {
  const { kind = null, ...rest } = part;
  lastId += 1;
  return {
    id: lastId,
    title: `Game ${lastId}`,
    icon: '/Images/000001.png',
    consoleId: 7,
    consoleName: 'NES/Famicom',
    possible: 10,
    awarded: 1,
    awardedHardcore: 1,
    lastUnlock: null,
    award: parseAward(kind),
    awardName: kind,
    awardDate: kind ? '2024-02-29T10:00:00+00:00' : null,
    ...rest,
  };
}

const KINDS = [
  'mastered',
  'completed',
  'beaten-hardcore',
  'beaten-softcore',
  'beaten-casual',
  'odd',
  null,
];
const anyGame = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    title: fc.constantFrom('A', 'B [Subset - C]', null),
    consoleId: fc.integer({ min: 1, max: 5 }),
    possible: fc.integer({ min: 0, max: 20 }),
    awarded: fc.option(fc.integer({ min: 0, max: 20 })),
    awardedHardcore: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(game);

describe('summarize', () => {
  it('shows awards of unknown kinds if there are no others', () => {
    const other = [game({ kind: 'speedrun' }), game({ kind: 'speedrun' }), game()];
    expect(summarize(other).headline).toEqual({
      ...{ kind: 'other', count: 2, systems: 1 },
      ...{ first: '2024-02-29T10:00:00+00:00', last: '2024-02-29T10:00:00+00:00' },
    });
    expect(headlineLabel(summarize(other).headline)).toBe('2 other awards');
    expect(headlineLabel(summarize(other.slice(1)).headline)).toBe('1 other award');
    const casual = [...other, game({ kind: 'beaten-softcore' })];
    expect(summarize(casual).headline).toMatchObject({ kind: 'beaten-softcore', count: 1 });
  });

  it('ignores a date without an award kind', () => {
    const dated = game({ awardDate: '2025-01-01T00:00:00+00:00' });
    expect(summarize([dated])).toMatchObject({ awarded: 0, firstAward: null, lastAward: null });
  });

  it('puts every row in exactly one part of the tally', () => {
    fc.assert(
      fc.property(fc.array(anyGame), (games) => {
        const { tally, awarded } = summarize(games);
        expect(tally.played).toBe(games.length);
        expect(awarded + tally.unfinished + tally.subsets).toBe(games.length);
        expect(awarded).toBe(games.filter((one) => one.award !== null).length);
      }),
    );
  });

  it('adds up to what the systems add up to', () => {
    fc.assert(
      fc.property(fc.array(anyGame), (games) => {
        const { tally, systems } = summarize(games);
        const rows = bySystem(games);
        expect(rows.length).toBe(systems);
        for (const field of ['played', 'mastered', 'completed', 'beaten', 'unfinished'] as const) {
          expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(tally[field]);
        }
        expect(rows.reduce((sum, row) => sum + countAwarded(row), 0)).toBe(countAwarded(tally));
      }),
    );
  });

  it('counts by the award and never by a ratio', () => {
    const revised = game({ kind: 'mastered', awarded: 40, possible: 50 });
    const nearly = game({ awarded: 199, possible: 200 });
    const retired = game({ kind: 'beaten-hardcore', awarded: 0, possible: 0 });
    const summary = summarize([revised, nearly, retired]);
    expect(summary.tally).toMatchObject({ mastered: 1, beaten: 1, unfinished: 1, played: 3 });
    expect(summary).toMatchObject({ revised: 1, retired: 1 });
    expect([isRevised(revised), isRevised(nearly), isRevised(retired)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isRetired(revised), isRetired(retired)]).toEqual([false, true]);
  });

  it('keeps unfinished subsets out of "unfinished"', () => {
    const summary = summarize([game({ title: 'A [Subset - B]' }), game(), game({ kind: 'odd' })]);
    expect(summary.tally).toMatchObject({ unfinished: 1, subsets: 1, other: 1 });
  });

  it('reads null counts as none', () => {
    expect(summarize([game({ awarded: null, awardedHardcore: null })])).toMatchObject({
      achievements: 0,
      hardcoreAchievements: 0,
    });
  });

  it.each([
    [['mastered', 'completed'], 'mastered', 1],
    [['completed', 'beaten-hardcore', 'completed'], 'completed', 2],
    [['beaten-hardcore', 'beaten-softcore'], 'beaten-hardcore', 1],
    [['beaten-casual', null], 'beaten-softcore', 1],
    [[null, null], 'started', 2],
    [[], 'started', 0],
  ] as const)('spells the highest award of %j', (kinds, kind, count) => {
    const { headline } = summarize(kinds.map((one) => game({ kind: one })));
    expect([headline.kind, headline.count]).toEqual([kind, count]);
  });

  it('finds the first and last dates of the award that the board spells', () => {
    const dates = [
      '2020-01-02T00:00:00+00:00',
      '2019-12-31T23:59:59+00:00',
      '2026-11-19T00:00:00+00:00',
    ];
    const games = dates.map((awardDate) => game({ kind: 'mastered', awardDate }));
    games.push(game({ kind: 'completed', awardDate: '2012-01-01T00:00:00+00:00' }));
    const summary = summarize(games);
    expect(summary.headline).toMatchObject({ first: dates[1], last: dates[2] });
    expect(summary.firstAward).toBe('2012-01-01T00:00:00+00:00');
  });
});

describe('milestones', () => {
  it('has the steps of RetroAchievements', () => {
    const steps = Array.from({ length: 2000 }, (_, i) => i + 1).filter(isMilestoneStep);
    expect(steps.slice(0, 14)).toEqual([
      1, 5, 10, 20, 30, 40, 50, 75, 100, 125, 150, 175, 200, 250,
    ]);
    expect(steps.slice(14)).toEqual([
      300, 400, 500, 600, 700, 800, 900, 1000, 1250, 1500, 1750, 2000,
    ]);
  });

  it('numbers each kind by date and adds the latest, newest first', () => {
    const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}T00:00:00+00:00`;
    const games = [7, 6, 5, 4, 3, 2, 1].map((n) => game({ kind: 'mastered', awardDate: day(n) }));
    games.push(game({ kind: 'completed', awardDate: day(6) }));
    games.push(game({ kind: 'mastered', awardDate: null }));
    expect(milestones(games).map(({ kind, n, date, latest }) => [kind, n, date, latest])).toEqual([
      ['mastered', 7, day(7), true],
      ['completed', 1, day(6), false],
      ['mastered', 5, day(5), false],
      ['mastered', 1, day(1), false],
    ]);
  });
});

describe('orders', () => {
  it('shows awards newest first, the undated last', () => {
    const [a, b, c] = [
      game({ kind: 'mastered', awardDate: '2024-01-01T00:00:00+00:00' }),
      game({ kind: 'odd', awardDate: null }),
      game({ kind: 'completed', awardDate: '2025-01-01T00:00:00+00:00' }),
    ];
    expect(awardsNewestFirst([a, b, c, game()])).toEqual([c, a, b]);
  });
  it('leaves games without an unlock out of the latest', () => {
    const unlocked = game({ lastUnlock: '2024-01-01T00:00:00+00:00' });
    expect(latestGames([unlocked, game()], 5)).toEqual([unlocked]);
  });
});

describe('percent', () => {
  it.each([
    [199, 200, 99],
    [49, 50, 98],
    [50, 50, 100],
    [60, 50, 100],
    [0, 0, 0],
    [-1, 5, 0],
  ])('%i of %i is %i', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});

describe('sentenceOf', () => {
  const say = (...kinds: (string | null)[]) =>
    summarySentence('Max', summarize(kinds.map((kind) => game({ kind }))));
  it('says what there is, and nothing that there is not', () => {
    expect(say()).toBe('Max has not played a game yet.');
    expect(say(null)).toBe('Max started 1 game on 1 system.');
    expect(say('mastered', 'mastered', 'beaten-softcore')).toBe(
      'Max played 3 games on 1 system: 2 mastered and 1 beaten in casual mode.',
    );
    expect(say('odd')).toBe('Max played 1 game on 1 system.');
  });
});
