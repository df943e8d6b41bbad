import { expect, it } from 'vitest';
import { nameWidth } from './nameWidth.ts';

it('measures names as a browser measures Jersey 15 at 27px', () => {
  expect(nameWidth('MaxMilyin')).toBe(97);
  expect(nameWidth('')).toBe(0);
  expect(nameWidth('W'.repeat(20))).toBe(340);
});
