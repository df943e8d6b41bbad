import { expect, test } from 'vitest';
import { parseYear } from './year.ts';

test('only years from 2012 to the current one have a page', () => {
  expect(['2012', '2024', '2026'].map((raw) => parseYear(raw, 2026))).toEqual([2012, 2024, 2026]);
  const odd = [
    '2011',
    '2027',
    '0',
    '',
    '20',
    '2026 ',
    '+2026',
    '2026.0',
    '２０２６',
    '12026',
    '2e3',
  ];
  expect(odd.map((raw) => parseYear(raw, 2026)).filter((year) => year !== null)).toEqual([]);
});
