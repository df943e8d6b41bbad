import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { type Comparison, compare } from './compare.ts';
import { summarize } from './summarize.ts';
import { getVerdict } from './verdict.ts';

function game(id: number, part: Partial<Game> = {}): Game {
  const award = part.award ?? null;
  return {
    id,
    title: `Game ${id}`,
    icon: null,
    consoleId: id % 3,
    consoleName: `System ${id % 3}`,
    possible: 20,
    awarded: 5,
    awardedHardcore: 5,
    lastUnlock: null,
    award,
    awardName: award,
    awardDate: award && '2024-02-29T10:00:00+00:00',
    ...part,
  };
}

const AWARDS: Award[] = [...AWARD_KINDS, 'other', null];
const part = fc.record({
  award: fc.constantFrom(...AWARDS),
  possible: fc.constantFrom(0, 20),
  awarded: fc.option(fc.nat(20)),
  awardedHardcore: fc.option(fc.nat(20)),
});
/** Ids of few games, so that two players share some. */
const games = fc
  .uniqueArray(fc.tuple(fc.nat(30), part), { selector: ([id]) => id, maxLength: 31 })
  .map((all) => all.map(([id, more]) => game(id, more)));

/** The same comparison as seen from the other side. */
const turned = ({
  shared,
  ahead,
  bothMastered,
  onlyMastered,
  systems,
}: Comparison): Comparison => ({
  shared: shared.map(({ a, b, lead, gap }) => ({
    ...{ a: b, b: a, gap },
    lead: lead && (lead === 'a' ? 'b' : 'a'),
  })),
  ahead: { a: ahead.b, b: ahead.a, even: ahead.even },
  bothMastered,
  onlyMastered: { a: onlyMastered.b, b: onlyMastered.a },
  systems: systems.map(({ a, b, ...system }) => ({ ...system, a: b, b: a })),
});

const leadOf = (a: Partial<Game>, b: Partial<Game>) =>
  compare([game(1, a)], [game(1, b)]).shared.map(({ lead, gap }) => [lead, gap])[0];

describe('compare', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(games, games, (a, b) => {
        expect(compare(b, a)).toEqual(turned(compare(a, b)));
      }),
    );
  });

  it('ties with oneself on every game', () => {
    fc.assert(
      fc.property(games, (a) => {
        const { shared, ahead, bothMastered, onlyMastered } = compare(a, a);
        expect([shared.length, ahead]).toEqual([a.length, { a: 0, b: 0, even: a.length }]);
        expect(bothMastered).toBe(summarize(a).tally.mastered);
        expect(onlyMastered).toEqual({ a: [], b: [] });
      }),
    );
  });

  it('adds up to what each has', () => {
    fc.assert(
      fc.property(games, games, (a, b) => {
        const { shared, ahead, bothMastered, onlyMastered, systems } = compare(a, b);
        const ids = new Set(b.map(({ id }) => id));
        expect(shared.map(({ a: { id } }) => id).sort()).toEqual(
          a.flatMap(({ id }) => (ids.has(id) ? [id] : [])).sort(),
        );
        expect(ahead.a + ahead.b + ahead.even).toBe(shared.length);
        for (const [side, list] of [['a', a] as const, ['b', b] as const]) {
          const { tally } = summarize(list);
          expect(bothMastered + onlyMastered[side].length).toBe(tally.mastered);
          const sum = (field: 'played' | 'mastered') =>
            systems.reduce((all, system) => all + system[side][field], 0);
          expect([sum('played'), sum('mastered')]).toEqual([tally.played, tally.mastered]);
        }
        expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length);
      }),
    );
  });

  it('puts the higher award ahead, then more in hardcore, then more in any mode', () => {
    const order = [...AWARDS].reverse();
    for (const [i, lower] of order.entries()) {
      for (const higher of order.slice(i + 1)) {
        expect(leadOf({ award: lower, awardedHardcore: 19 }, { award: higher })?.[0]).toBe('b');
      }
    }
    expect(leadOf({ awardedHardcore: 7 }, { awardedHardcore: 4, awarded: 9 })).toEqual(['a', 3]);
    expect(leadOf({ awarded: 7 }, { awarded: 9 })).toEqual(['b', 2]);
    expect(leadOf({ awarded: null, awardedHardcore: null }, { awarded: 0 })).toEqual(['b', 5]);
    expect(leadOf({}, {})).toEqual([null, 0]);
    expect(
      leadOf({ award: 'completed', awardedHardcore: 0 }, { award: 'beaten-hardcore' }),
    ).toEqual(['a', -5]);
  });

  it('ranks retired and revised sets by award', () => {
    const retired = { possible: 0, awarded: 0, awardedHardcore: 0 };
    expect(leadOf({ ...retired, award: 'mastered' }, { ...retired, award: 'mastered' })).toEqual([
      ...[null, 0],
    ]);
    expect(leadOf({ ...retired, award: 'mastered' }, retired)).toEqual(['a', 0]);
    expect(leadOf({ award: 'mastered', awardedHardcore: 10 }, { awardedHardcore: 19 })?.[0]).toBe(
      'a',
    );
  });

  it('puts the closest race first, and ties last', () => {
    const a = [
      game(1, { awardedHardcore: 20, award: 'mastered' }),
      game(2, { awardedHardcore: 2 }),
      game(3, { awardedHardcore: 10 }),
      game(4),
      game(5, { possible: 0, award: 'mastered' }),
      game(6, { awardedHardcore: 10, possible: 60 }),
    ];
    const b = [
      game(1, { awardedHardcore: 19 }),
      game(2, { awardedHardcore: 1 }),
      game(3, { awardedHardcore: 8 }),
      game(4),
      game(5, { possible: 0 }),
      game(6, { awardedHardcore: 50, possible: 60 }),
    ];
    expect(compare(a, b).shared.map(({ a: { id } }) => id)).toEqual([1, 3, 2, 6, 5, 4]);
  });
});

describe('verdictOf', () => {
  const verdict = (a: Game[], b: Game[]) =>
    getVerdict({ name: 'Ada', played: a.length }, { name: 'Bea', played: b.length }, compare(a, b));
  const ahead = { award: 'mastered' } as const;
  const cases: [string, Game[], Game[], string][] = [
    ['nobody played', [], [], 'Neither Ada nor Bea has played a game yet.'],
    ['one is empty', [], [game(1), game(2)], 'Bea has played 2 games; Ada has not started yet.'],
    [
      'nothing in common',
      [game(1)],
      [game(2), game(3)],
      'No game in common yet: Ada has played 1, Bea 2.',
    ],
    ['one game, even', [game(1)], [game(1)], 'Ada and Bea are tied on the one game in common.'],
    [
      'all even',
      [game(1), game(2)],
      [game(1), game(2)],
      'Ada and Bea are tied on all 2 games in common.',
    ],
    ['one game', [game(1, ahead)], [game(1)], 'Ada is ahead on the one game in common.'],
    [
      'all of one',
      [game(1), game(2)],
      [game(1, ahead), game(2, ahead)],
      'Bea is ahead on all 2 games in common.',
    ],
    [
      'as many each',
      [game(1, ahead), game(2)],
      [game(1), game(2, ahead)],
      'Of 2 games in common, Ada and Bea are ahead on 1 each.',
    ],
    [
      'as many each, some even',
      [game(1, ahead), game(2), game(3)],
      [game(1), game(2, ahead), game(3)],
      'Of 3 games in common, Ada and Bea are ahead on 1 each; 1 is tied.',
    ],
    [
      'one ahead, some even',
      [game(1), game(2), game(3)],
      [game(1, ahead), game(2), game(3)],
      'Of 3 games in common, Bea is ahead on 1; 2 are tied.',
    ],
    [
      'both ahead somewhere',
      [game(1, ahead), game(2), game(3, ahead)],
      [game(1), game(2, ahead), game(3)],
      'Of 3 games in common, Ada is ahead on 2, Bea on 1.',
    ],
  ];
  it.each(cases)('%s', (_, a, b, words) => {
    expect(verdict(a, b)).toBe(words);
  });

  it('is one sentence that names both, or the one who leads everywhere', () => {
    fc.assert(
      fc.property(games, games, (a, b) => {
        const words = verdict(a, b);
        expect(words.match(/\.(?: |$)/g)).toHaveLength(1);
        expect(words).toMatch(/Ada|Bea/);
      }),
    );
  });
});
