import { expect, test } from 'vitest';
import { headlineLabel, headlineLines } from './headlineLines.ts';
import type { Headline } from './summarize.ts';

const headline = (kind: Headline['kind'], count: number): Headline => ({
  kind,
  count,
  systems: 1,
  first: null,
  last: null,
});

test('says what the number counts', () => {
  expect(headlineLines(headline('mastered', 817))).toEqual(['games', 'mastered']);
  expect(headlineLines(headline('beaten-hardcore', 1))).toEqual(['game', 'beaten']);
  expect(headlineLabel(headline('completed', 1287))).toBe('1,287 games completed');
  expect(headlineLabel(headline('beaten-softcore', 34))).toBe('34 games beaten (casual)');
});

test('says "no award yet" only for players who have started games', () => {
  expect(headlineLabel(headline('started', 3))).toBe('3 games started, no award yet');
  expect(headlineLabel(headline('started', 0))).toBe('0 games started');
});
