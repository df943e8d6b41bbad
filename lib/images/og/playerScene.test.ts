import { describe, expect, it } from 'vitest';
import { PALETTE } from './palette.ts';
import { playerScene } from './playerScene.ts';
import { type Counts, makeGame, makeSnapshot } from './testing/makeSnapshot.ts';
import { textsOf, wordsOf } from './testing/readScene.ts';

const draw = (counts: Counts) => playerScene(makeSnapshot('MaxMilyin', counts));
const FRAME_WORDS = ['Longplay', 'MaxMilyin'];

describe('the text of a player’s preview', () => {
  it.each<[string, Counts, string[]]>([
    [
      'hundreds',
      { mastered: 817, completed: 30, beaten: 141, casual: 38, unfinished: 261 },
      [
        ...['30', 'completed', '141', 'beaten', '38', 'beaten (casual)', 'games', 'mastered'],
        ...['1,287 played on 1 system', 'since 2026'],
      ],
    ],
    [
      'thousands',
      { mastered: 6204, completed: 318, unfinished: 9 },
      [
        ...['games mastered', '318', 'completed', '9', 'unfinished'],
        ...['6,531 played on 1 system', 'since 2026'],
      ],
    ],
    [
      'a few, the latest of them by name',
      { mastered: 3, beaten: 1 },
      [
        ...['Mastered 19 Nov 2026', '1', 'beaten', 'games', 'mastered'],
        ...['4 played on 1 system', 'since 2026', 'Ōkami'],
      ],
    ],
    [
      'one',
      { completed: 1 },
      [
        ...['Completed 19 Nov 2026', 'game', 'completed'],
        ...['1 played on 1 system', 'since 2026', 'Ōkami'],
      ],
    ],
    [
      'casual awards only',
      { casual: 250 },
      ['games', 'beaten', '(casual)', '250 played on 1 system', 'since 2026'],
    ],
    [
      'no award yet',
      { unfinished: 3 },
      [
        ...['Last unlock 19 Nov 2026', 'games started,', 'no award yet'],
        ...['15 achievements so far', 'Ōkami'],
      ],
    ],
    [
      'many without an award: the promise goes to the foot',
      { unfinished: 250 },
      ['games', 'started', '1,250 achievements so far', 'no award yet'],
    ],
    ['no games', {}, ['games', 'started', 'No games yet. Play one, then come back.']],
  ])('%s', (_, counts, words) => {
    expect(wordsOf(draw(counts))).toEqual([...FRAME_WORDS, ...words]);
  });

  it('says when the list is incomplete', () => {
    const snapshot = makeSnapshot('MaxMilyin', { mastered: 120 }, { complete: false, total: 1287 });
    expect(wordsOf(playerScene(snapshot))).toContain('120 of 1,287 games read');
  });

  it('calls the latest game by its title without tags and subset', () => {
    const title = '~Hack~ Pokémon  Gaia [Subset - Bonus]';
    const games = [makeGame('mastered', { title })];
    const picture = playerScene(makeSnapshot('MaxMilyin', {}, { games, total: 1 }));
    const set = textsOf(picture).find(({ text }) => text === 'Pokémon Gaia');
    expect(set?.family).toBe('Fira Sans');
  });

  it('names an award of an unknown kind in letters that the font has', () => {
    const odd = { awardName: 'совершено', awardDate: null };
    const games = [makeGame('other', odd), makeGame('mastered', { awardDate: null })];
    const words = wordsOf(playerScene(makeSnapshot('Al', {}, { games, total: 2 })));
    expect(words).toContain('Awarded');
    expect(words).toContain('other award');
  });

  it('names the years of the awards', () => {
    const years = (...dates: string[]) => {
      const games = dates.map((awardDate) => makeGame('mastered', { awardDate }));
      return wordsOf(playerScene(makeSnapshot('Al', {}, { games, total: 2 }))).at(-2);
    };
    expect(years('2016-01-01T00:00:00+00:00', '2026-02-02T00:00:00+00:00')).toBe('2016 to 2026');
    expect(years('2026-01-01T00:00:00+00:00', '2026-02-02T00:00:00+00:00')).toBe('since 2026');
    expect(years('2024-01-01T00:00:00+00:00', '2024-12-31T23:59:59+00:00')).toBe('in 2024');
  });
});

describe('the lamps of a player', () => {
  const lit = (counts: Counts) => draw(counts).lamps.filter((lamp) => lamp.lit);

  it('are games, newest first, and outlines after the last game', () => {
    const games = ['000003', '000001', '000002'].map((icon, day) =>
      makeGame('mastered', {
        icon: `/Images/${icon}.png`,
        awardDate: `2026-01-0${day + 1}T00:00:00+00:00`,
      }),
    );
    const { lamps } = playerScene(makeSnapshot('Al', {}, { games, total: 3 }));
    expect(lamps.filter((lamp) => lamp.lit).map(({ icon }) => icon)).toEqual([
      '/Images/000002.png',
      '/Images/000001.png',
      '/Images/000003.png',
    ]);
    expect(lamps.filter((lamp) => !lamp.lit)).toHaveLength(8);
  });

  it('have the colour of their award, a casual one a ring around it', () => {
    const [gold] = lit({ mastered: 300 });
    expect(gold).toMatchObject({ color: PALETTE.gold, edge: 3 });
    expect(lit({ beaten: 300 })[0]?.color).toBe(PALETTE.zinc);
    const [ring, inner] = draw({ completed: 300 }).lamps;
    expect(ring).toMatchObject({ color: PALETTE.goldRing, icon: null, lit: false });
    expect(inner).toMatchObject({ icon: '/Images/000001.png', edge: 0, lit: true });
    expect((inner?.x ?? 0) - (ring?.x ?? 0)).toBeGreaterThan(ring?.edge ?? 0);
    expect(draw({ casual: 300 }).lamps[0]?.color).toBe(PALETTE.zincRing);
  });

  it('light for games without an award, in no award’s colour', () => {
    expect(lit({ unfinished: 3 })).toHaveLength(3);
    expect(new Set(lit({ unfinished: 3 }).map(({ color }) => color))).toEqual(
      new Set([PALETTE.control]),
    );
    expect(lit({})).toEqual([]);
    expect(draw({}).lamps).toHaveLength(12);
  });

  it('are as large as the number allows', () => {
    const sizeOf = (mastered: number) => draw({ mastered }).lamps[0]?.size;
    expect([3, 30, 100, 110, 817, 888, 3000, 10_432].map(sizeOf)).toEqual([
      ...[72, 72, 64, 36, 36, 32, 27, 27],
    ]);
  });

  it('marks demo players, and nobody else', () => {
    const snapshot = makeSnapshot('MaxMilyin', { mastered: 817 });
    expect(wordsOf(playerScene(snapshot, true))).toContain('Demo player');
    expect(wordsOf(playerScene(snapshot))).not.toContain('Demo player');
  });
});
