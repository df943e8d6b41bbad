import { describe, expect, it } from 'vitest';
import type { Award, AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { milestoneAlt, pairAlt } from './alt.ts';
import { milestoneScene } from './milestoneScene.ts';
import { pairScene } from './pairScene.ts';
import { PALETTE } from './palette.ts';
import { readMilestone } from './readMilestone.ts';
import { readPair } from './readPair.ts';
import { makeGame, makeSnapshot } from './testing/makeSnapshot.ts';
import { nodesOf, textsOf, wordsOf } from './testing/readScene.ts';

const day = (n: number) => new Date(Date.UTC(2020, 0, n)).toISOString().replace('.000Z', '+00:00');
const iconOf = (id: number) => `/Images/${100_000 + id}.png`;

/** Games with these ids, awarded a day after another in the order of their ids. */
const games = (award: Award, ids: readonly number[], title = 'Ōkami'): Game[] =>
  ids.map((id) => makeGame(award, { id, title, icon: iconOf(id), awardDate: award && day(id) }));
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('the preview of a milestone', () => {
  const viewOf = (kind: AwardKind, n: number, has: number, title?: string) => {
    const view = readMilestone(
      makeSnapshot('Max', {}, { games: games(kind, upTo(has), title) }),
      kind,
      n,
    );
    if (!view) throw new RangeError('not reached');
    return view;
  };

  it('is lit by the first n awards, and the nth is the first lamp and the icon', () => {
    const { lamps } = milestoneScene(viewOf('mastered', 200, 240));
    const lit = lamps.filter(({ lit: on }) => on);
    const board = lit.slice(0, -1).map(({ icon }) => icon);
    const first = new Set(upTo(200).map(iconOf));
    expect(board.every((icon) => icon !== null && first.has(icon))).toBe(true);
    expect([board[0], lit.at(-1)?.icon]).toEqual([iconOf(200), iconOf(200)]);
    expect(lit.at(-1)).toMatchObject({ size: 204, edge: 6, color: PALETTE.gold });
  });

  it('has a ring around a casual game, and its words', () => {
    const picture = milestoneScene(viewOf('beaten-softcore', 10, 12));
    expect(
      picture.lamps.filter(({ edge, icon }) => edge === 0 && icon === iconOf(10)),
    ).toHaveLength(2);
    expect(picture.lamps.at(-2)).toMatchObject({ lit: false, color: PALETTE.zincRing });
    expect(wordsOf(picture)).toContain('the 10th game beaten (casual)');
  });

  it('has a label, in large if there is room', () => {
    expect(wordsOf(milestoneScene(viewOf('mastered', 200, 240)))).toEqual(
      expect.arrayContaining(['Max', 'Mastered 18 Jul 2020', 'Ōkami', 'the 200th game mastered']),
    );
    const wide = wordsOf(milestoneScene(viewOf('mastered', 1, 1)));
    expect(wide).toEqual(expect.arrayContaining(['1st game', 'mastered', '1 played on 1 system']));
  });

  it('sets a long title in lines that end in an ellipsis', () => {
    const [title] = textsOf(milestoneScene(viewOf('mastered', 200, 200, '長い'.repeat(60)))).filter(
      ({ family }) => family === 'Fira Sans',
    );
    expect(title?.text).toHaveLength(80);
    expect(title?.box.h).toBe(3 * 42);
  });

  it('is null for a milestone that was not reached', () => {
    const snapshot = makeSnapshot('Max', {}, { games: games('mastered', upTo(4)) });
    expect(readMilestone(snapshot, 'mastered', 5)).toBeNull();
    expect(readMilestone(snapshot, 'completed', 1)).toBeNull();
  });

  it('has an alt text with what it shows', () => {
    expect(milestoneAlt(viewOf('mastered', 200, 240), true)).toBe(
      'Lamp board of Max, a demo player: the 200th game mastered. Mastered 18 Jul 2020: “Ōkami”.',
    );
  });
});

describe('the preview of a comparison', () => {
  const one = makeSnapshot('Ada', {}, { games: games('mastered', upTo(120)) });
  const other = makeSnapshot(
    'Completionist10kAndMo',
    {},
    {
      games: [...games('mastered', upTo(5)), ...games(null, [6, 7, 500])],
    },
  );

  it('has both numbers and the games in common, and no colour for a winner', () => {
    const view = readPair(one, other);
    const picture = pairScene(view, true);
    expect(wordsOf(picture)).toEqual(
      expect.arrayContaining([
        ...['Ada', 'Completionist10kAndMo', 'games mastered', 'Demo players', 'Longplay'],
        '7 games in common, 5 mastered by both',
      ]),
    );
    const [left, right] = [
      picture.lamps.filter(({ x }) => x < 600),
      picture.lamps.filter(({ x }) => x >= 600),
    ];
    expect([left.length > 60, right.length]).toEqual([true, 11]);
    const parts = nodesOf(picture).filter(({ props }) => props.style?.top === 558);
    expect(parts.map(({ props }) => props.style?.backgroundColor)).toEqual([
      ...[PALETTE.ink2, PALETTE.track],
    ]);
  });

  it('sets both names in the size that fits the wider one', () => {
    const sizes = textsOf(pairScene(readPair(one, other)))
      .filter(({ text }) => text === 'Ada' || text.startsWith('Completionist'))
      .map(({ size }) => size);
    expect(new Set(sizes).size).toBe(1);
  });

  it('says when there is no game in common', () => {
    const empty = makeSnapshot('Bea', {});
    expect(wordsOf(pairScene(readPair(one, empty)))).toEqual(
      expect.arrayContaining(['no game in common yet', 'games started']),
    );
    expect(pairAlt(readPair(one, empty))).toBe(
      'Lamp boards side by side: Ada with 120 games mastered, and Bea with 0 games started; no game in common yet.',
    );
  });
});
