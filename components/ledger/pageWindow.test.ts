import { expect, test } from 'vitest';
import { pageWindow } from './pageWindow.ts';

test('keeps the page in the middle, except at the ends', () => {
  expect(pageWindow(1, 13)).toEqual([1, 2, 3, 4, 5]);
  expect(pageWindow(3, 13)).toEqual([1, 2, 3, 4, 5]);
  expect(pageWindow(7, 13)).toEqual([5, 6, 7, 8, 9]);
  expect(pageWindow(13, 13)).toEqual([9, 10, 11, 12, 13]);
});

test('shows all pages if there are few', () => {
  expect(pageWindow(1, 1)).toEqual([1]);
  expect(pageWindow(2, 3)).toEqual([1, 2, 3]);
});
