import { expect, it } from 'vitest';
import { VARIABLE_NAMES } from '#lib/env.ts';
import { VARIABLES } from './variables.ts';

it('lists every environment variable', () => {
  const set = VARIABLE_NAMES.filter((name) => !name.startsWith('LONGPLAY_'));
  expect(VARIABLES.map(([name]) => name).sort()).toEqual([...set].sort());
});
