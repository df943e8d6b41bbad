import { expect, test } from 'vitest';
import { toGame } from './gameRow.ts';
import { mergeFront } from './mergeFront.ts';
import { makeRow } from './testing/parts.ts';

/** A game whose last unlock was at this second of a minute; none for null. */
const game = (id: number, second: number | null, title = 'Game') =>
  toGame(
    makeRow(id, {
      Title: title,
      MostRecentAwardedDate: second === null ? null : `2026-08-20T10:00:${second}+00:00`,
    }),
  );

const ids = (merged: ReturnType<typeof mergeFront>) =>
  Array.isArray(merged) ? merged.map(({ id }) => id) : merged;

test('known rows follow the front', () => {
  const known = [game(1, 50), game(2, 40), game(3, 30), game(4, null)];
  expect(ids(mergeFront(known, [game(3, 55), game(1, 50), game(2, 40)], 4))).toEqual([3, 1, 2, 4]);
  expect(ids(mergeFront(known, [game(9, 55), game(1, 50), game(2, 40)], 5))).toEqual([
    ...[9, 1, 2, 3, 4],
  ]);
});

test('a row of the newest known second is no anchor: another one may have come behind it', () => {
  const known = [game(1, 50), game(2, 50), game(3, 40)];
  expect(mergeFront(known, [game(1, 50), game(2, 50)], 3)).toBe('unanchored');
  expect(ids(mergeFront(known, [game(1, 50), game(2, 50), game(3, 40)], 3))).toEqual([1, 2, 3]);
});

test('a row that changed is no anchor, and nor is an unknown one', () => {
  const known = [game(1, 50), game(2, 40), game(3, 30)];
  expect(mergeFront(known, [game(1, 50), game(2, 40, 'New title')], 3)).toBe('unanchored');
  expect(mergeFront(known, [game(9, 55), game(1, 50)], 4)).toBe('unanchored');
  expect(mergeFront([], [game(1, 50)], 2)).toBe('unanchored');
});

test('a row that vanished or went back does not fit', () => {
  const known = [game(1, 50), game(2, 40), game(3, 30), game(4, 20)];
  expect(mergeFront(known, [game(1, 50), game(3, 30)], 4)).toBe('misfit');
  expect(mergeFront(known, [game(1, 50), game(2, 40)], 3)).toBe('misfit');
  expect(mergeFront(known, [game(1, 50), game(2, 40)], 5)).toBe('misfit');
});
