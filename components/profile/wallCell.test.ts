import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AWARD_KINDS } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { packCell, packHead, packTile, unpackCell } from './wallCell.ts';

const game: Game = {
  id: 4232,
  title: 'Bust-A-Move Pocket | Puzzle Bobble Mini',
  icon: '/Images/084118.png',
  consoleId: 14,
  consoleName: 'Neo Geo Pocket',
  possible: 24,
  awarded: 24,
  awardedHardcore: 24,
  lastUnlock: null,
  award: 'mastered',
  awardName: 'mastered',
  awardDate: null,
};

test('a game takes a few characters', () => {
  const text = packCell({ game });
  expect(text).toBe('4232|084118|0|Bust-A-Move Pocket | Puzzle Bobble Mini');
  expect(unpackCell(text)).toEqual({
    id: '4232',
    icon: '/Images/084118.png',
    award: 'mastered',
    label: 'Mastered',
    title: 'Bust-A-Move Pocket | Puzzle Bobble Mini',
  });
});

test('a year is packed with its award count as text', () => {
  expect(unpackCell(packCell({ year: 2026, count: 85 }))).toEqual({
    year: '2026',
    awards: '85 awards',
  });
  expect(unpackCell(packCell({ year: null, count: 1 }))).toEqual({
    year: 'Undated',
    awards: '1 award',
  });
});

test('an award of an unknown kind keeps its own name', () => {
  const text = packCell({ game: { ...game, award: 'other', awardName: 'perfected' } });
  expect(unpackCell(text)).toMatchObject({ award: 'other', label: 'Perfected' });
});

test('a tile can carry the day of its award, a month its name', () => {
  expect(unpackCell(packTile(game, '29 Feb'))).toMatchObject({
    award: 'mastered',
    label: 'Mastered 29 Feb',
  });
  const odd = { ...game, award: 'other', awardName: '3 May:0' } as const;
  expect(unpackCell(packTile(odd, '3 May'))).toMatchObject({
    award: 'other',
    label: '3 May:0 3 May',
  });
  expect(unpackCell(packTile(odd))).toMatchObject({ award: 'other', label: '3 May:0' });
  expect(unpackCell(packHead('Nov', 12))).toEqual({ year: 'Nov', awards: '12 awards' });
});

test('unpacking restores any icon and title', () => {
  const icon = fc.oneof(fc.constant(null), fc.constant('/Images/0.png'), fc.constant('/x/y.gif'));
  const title = fc.string({ minLength: 1 }).filter((text) => !/[~[]|, (?:The|An?)/.test(text));
  const award = fc.constantFrom(...AWARD_KINDS);
  fc.assert(
    fc.property(icon, title, award, (icon, title, award) => {
      const item = unpackCell(packCell({ game: { ...game, icon, title, award } }));
      expect(item).toMatchObject({ icon, award });
      expect('title' in item && item.title).toBe(
        title.replace(/\s+/g, ' ').trim() || title.trim() || 'Untitled',
      );
    }),
  );
});

test('an award of an unknown kind stays unknown, whatever its name', () => {
  for (const awardName of ['2', 'legend', '']) {
    const item = unpackCell(packCell({ game: { ...game, award: 'other', awardName } }));
    expect(item).toMatchObject({ award: 'other' });
  }
});
