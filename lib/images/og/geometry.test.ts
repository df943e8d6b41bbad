import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import { FRAME } from './makeScene.ts';
import { milestoneScene } from './milestoneScene.ts';
import { pairScene } from './pairScene.ts';
import { PALETTE } from './palette.ts';
import { playerScene } from './playerScene.ts';
import { readMilestone } from './readMilestone.ts';
import { readPair } from './readPair.ts';
import type { Lamp, Rect, Scene } from './scene.ts';
import { siteScene } from './siteScene.ts';
import { faultScene, pendingScene, unknownScene } from './stateScenes.ts';
import { type Counts, makeGame, makeSnapshot } from './testing/makeSnapshot.ts';
import { dotsOf, getBox, nodesOf, overlap, textsOf } from './testing/readScene.ts';
import { WORDMARK_LEFT } from './wordmark.ts';
import { yearScene } from './yearScene.ts';

/** Counts at which the board changes its digits, lamps or position, and any others. */
const count = fc.oneof(
  fc.constantFrom(0, 0, 1, 2, 3, 9, 10, 11, 30, 99, 100, 109, 110, 111, 817, 888, 999, 1000, 3000),
  fc.nat(130),
  fc.nat(12_000),
);
const counts: fc.Arbitrary<Counts> = fc.record({
  mastered: count,
  completed: count,
  beaten: count,
  casual: count,
  other: fc.nat(3),
  unfinished: count,
});
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const name = fc.oneof(
  fc.constantFrom('W'.repeat(20), 'i'.repeat(20), 'Al'),
  fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 20 }).map((all) => all.join('')),
);
const noAvatar = fc.boolean();
const demo = fc.boolean();

const player = fc.tuple(name, counts, noAvatar, demo).map(([who, has, bare, madeUp]) => {
  const snapshot = makeSnapshot(who, has);
  if (!bare) return playerScene(snapshot, madeUp);
  return playerScene({ ...snapshot, player: { ...snapshot.player, avatar: null } }, madeUp);
});
const pair = fc
  .tuple(name, name, counts, counts, noAvatar, demo)
  .map(([one, other, a, b, bare, madeUp]) => {
    const left = makeSnapshot(one, a);
    const right = makeSnapshot(other, b);
    const plain = { ...left, player: { ...left.player, avatar: null } };
    return pairScene(readPair(bare ? plain : left, right), madeUp);
  });
const step = fc.constantFrom(1, 5, 10, 20, 50, 75, 100, 125, 200, 800, 1000, 1250, 5000, 11_250);
const milestone = fc
  .tuple(name, step, fc.constantFrom(...AWARD_KINDS), fc.nat(40), noAvatar, demo)
  .map(([who, n, kind, more, bare, madeUp]) => {
    const games = Array.from({ length: n + more }, () =>
      makeGame(kind, { title: 'W'.repeat(more) }),
    );
    const snapshot = makeSnapshot(who, {}, { games });
    const avatar = bare ? null : snapshot.player.avatar;
    const view = readMilestone({ ...snapshot, player: { ...snapshot.player, avatar } }, kind, n);
    return view ? milestoneScene(view, madeUp) : unknownScene();
  });
/** The same with a date for each game: a year's board has the same layout rules. */
const few = fc.oneof(fc.constantFrom(0, 0, 1, 2, 11, 30, 111, 1110), fc.nat(40));
const fewer: fc.Arbitrary<Counts> = fc.record({
  mastered: few,
  completed: few,
  beaten: few,
  casual: few,
  other: fc.nat(3),
});
/** The player's awards in two years, and one before them. */
const year = fc
  .tuple(name, fewer, fc.constantFrom(2024, 2025, 2026), fc.integer({ min: 1, max: 800 }), demo)
  .map(([who, has, shown, step, madeUp]) => {
    const snapshot = makeSnapshot(who, has);
    const games = snapshot.games.map((game, i) => {
      const day = new Date(Date.UTC(2025, 0, 1 + ((i * step) % 700))).toISOString();
      return { ...game, awardDate: game.award && day.replace('.000Z', '+00:00') };
    });
    return yearScene({ ...snapshot, games }, shown, madeUp);
  });
const scene: fc.Arbitrary<Scene> = fc.oneof(
  { arbitrary: year, weight: 6 },
  { arbitrary: player, weight: 8 },
  { arbitrary: pair, weight: 4 },
  { arbitrary: milestone, weight: 4 },
  { arbitrary: name.map(pendingScene), weight: 1 },
  { arbitrary: name.map(faultScene), weight: 1 },
  fc.constantFrom(
    unknownScene(),
    siteScene(null),
    siteScene(makeSnapshot('MaxMilyin', { mastered: 817, beaten: 10 })),
    siteScene(makeSnapshot('W'.repeat(20), { mastered: 817 }), true),
  ),
);

const placeOf = ({ x, y, size }: Lamp): Rect => ({ x, y, w: size, h: size });
const isWhole = ({ x, y, w, h }: Rect) => [x, y, w, h].every(Number.isInteger);
const isWithin = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;
const WHOLE = { x: 0, y: 0, w: FRAME.width, h: FRAME.height };
const BOARD = { x: 50, y: 0, w: FRAME.width - 100, h: FRAME.barTop };
const colliding = (those: readonly Rect[], others: readonly Rect[]) =>
  those.flatMap((a) => others.filter((b) => a !== b && overlap(a, b)).map((b) => [a, b]));

/** Every preview as a scene, a few hundred. */
function everyScene(check: (scene: Scene) => void) {
  fc.assert(fc.property(scene, check), { numRuns: 250 });
}

describe('every preview', () => {
  it('keeps its lamps on the board, apart from each other and from every text', () => {
    everyScene((picture) => {
      // The ring of a casual lamp contains its icon; lamps of one size never overlap.
      const lamps = picture.lamps.filter(({ lit, edge }) => !lit || edge > 0).map(placeOf);
      const texts = textsOf(picture).map(({ ink }) => ink);
      expect(lamps.every((lamp) => isWhole(lamp) && isWithin(lamp, BOARD))).toBe(true);
      expect(new Set(lamps.map(({ x, y }) => `${x} ${y}`)).size).toBe(lamps.length);
      expect(colliding(lamps, [...texts, ...picture.images])).toEqual([]);
      const [first, second] = lamps;
      if (first && second) expect(overlap(first, second)).toBe(false);
    });
  });

  it('sets every text within the frame, clear of the others', () => {
    everyScene((picture) => {
      const texts = textsOf(picture);
      const inks = texts.map(({ ink }) => ink);
      expect(texts.filter(({ ink }) => !isWithin(ink, WHOLE))).toEqual([]);
      expect(colliding(inks, [...inks, ...picture.images])).toEqual([]);
    });
  });

  it('sets display text in our fonts at native sizes, on whole pixels, in ASCII', () => {
    everyScene((picture) => {
      for (const { text, family, size, box } of textsOf(picture)) {
        if (family === 'Fira Sans') continue;
        expect(['Jersey 10', 'Jersey 15']).toContain(family);
        const times = size / (family === 'Jersey 10' ? 56 / 3 : 27);
        expect([1, 2, 3]).toContain(Math.round(times * 1e6) / 1e6);
        expect(isWhole(box)).toBe(true);
        expect(text).toMatch(/^[ -~]+$/);
      }
    });
  });

  it('draws no socket under a text or a lamp, or below the bar', () => {
    everyScene((picture) => {
      const texts = textsOf(picture).map(({ ink }) => ink);
      const taken = [...texts, ...picture.images, ...picture.lamps.map(placeOf)];
      const dots = dotsOf(picture);
      expect(dots.length).toBeGreaterThan(50);
      expect(colliding(dots, taken)).toEqual([]);
      expect(Math.max(...dots.map(({ y, h }) => y + h))).toBeLessThanOrEqual(FRAME.barTop);
    });
  });

  it('has a bar from edge to edge', () => {
    everyScene((picture) => {
      const parts = nodesOf(picture)
        .map(getBox)
        .filter(({ y, h }) => y === FRAME.barTop && h === FRAME.barHeight);
      expect(parts.every((part) => isWhole(part) && part.w > 0)).toBe(true);
      expect(parts[0]?.x).toBe(0);
      const gaps = parts.map(({ x, w }, i) => (parts[i + 1]?.x ?? FRAME.width + 3) - x - w);
      expect(gaps.every((gap) => gap === 3)).toBe(true);
    });
  });
});

describe('the preview of a player', () => {
  it('sets any name clear of the wordmark', () => {
    fc.assert(
      fc.property(name, noAvatar, (who, bare) => {
        const snapshot = makeSnapshot(who, { mastered: 3 });
        const avatar = bare ? null : snapshot.player.avatar;
        const picture = playerScene({ ...snapshot, player: { ...snapshot.player, avatar } });
        const set = textsOf(picture).find(({ text }) => text === who);
        expect(set && set.box.x + set.box.w).toBeLessThanOrEqual(WORDMARK_LEFT - 24);
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(name, counts, (who, has) => {
        const snapshot = makeSnapshot(who, has);
        expect(playerScene(snapshot)).toEqual(playerScene(snapshot));
      }),
      { numRuns: 20 },
    );
  });

  it.each([99_999, 100_000])('has room for %i games', (mastered) => {
    const picture = playerScene(makeSnapshot('EveryCartEver', { mastered, unfinished: 10 }));
    expect(picture.lamps.every((lamp) => isWithin(placeOf(lamp), BOARD))).toBe(true);
    expect(picture.lamps.every(({ lit, color }) => lit && color === PALETTE.gold)).toBe(true);
  });
});
