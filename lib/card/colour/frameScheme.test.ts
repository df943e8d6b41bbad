import { expect, it } from 'vitest';
import { frameScheme } from './frameScheme.ts';

it.each([
  ['dark', 'light dark'],
  ['merko', 'light dark'],
  ['light', 'light'],
  ['newsprint', 'light'],
  ['transparent', 'light'],
  ['auto', 'light'],
] as const)('a frame of the theme %s is `color-scheme: %s`', (theme, scheme) => {
  expect(frameScheme(theme)).toBe(scheme);
});
