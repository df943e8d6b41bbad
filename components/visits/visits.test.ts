import { expect, test } from 'vitest';
import { parseVisits } from './visits.ts';

test('the last four players, and whose page is mine', () => {
  const recent = [['MaxMilyin', '/UserPic/MaxMilyin.png'], ['FirstCoin']];
  expect(parseVisits(JSON.stringify({ recent, mine: 'FirstCoin' }))).toEqual({
    recent,
    mine: 'FirstCoin',
  });
  const many = Array.from({ length: 9 }, (_, n) => [`Player${n}`]);
  expect(parseVisits(JSON.stringify({ recent: many })).recent).toHaveLength(4);
});

test.each([
  '',
  'null',
  '[]',
  '{',
  '{"recent":5,"mine":7}',
  '{"recent":[[1],["a b"],"x",null]}',
])('odd content counts as nothing: %s', (raw) => {
  expect(parseVisits(raw)).toEqual({ recent: [], mine: undefined });
});
