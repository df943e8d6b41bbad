import { expect, test } from 'vitest';
import { makeSnapshot } from '#lib/players/testing/parts.ts';
import { previewPath } from './previewPath.ts';

test('the URL of an image changes only with the data', () => {
  const at = (takenAt: number) => previewPath(makeSnapshot('Somebody', takenAt));
  const now = Date.UTC(2026, 10, 24);
  expect(at(now)).toMatch(/^\/u\/Somebody\/opengraph-image\?v=[0-9a-z]{6}$/);
  expect(at(now)).toBe(at(now));
  expect(at(now + 1000)).not.toBe(at(now));
});
