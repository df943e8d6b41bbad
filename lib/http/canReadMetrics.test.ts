import { describe, expect, it } from 'vitest';
import { canReadMetrics } from './canReadMetrics.ts';

describe('who may read the metrics', () => {
  it.each([
    ['this machine, without a token', null, null, true, true],
    ['no other machine, without a token', null, 'Bearer letmein-please', false, false],
    ['a reader with the token', 'letmein-please', 'Bearer letmein-please', false, true],
    ['the scheme in any case', 'letmein-please', 'bearer letmein-please', false, true],
    ['not this machine, if a token is set', 'letmein-please', null, true, false],
    ['not with another token', 'letmein-please', 'Bearer letmein', true, false],
    ['not with another scheme', 'letmein-please', 'Basic letmein-please', true, false],
  ])('%s', (_, token, authorization, isLocal, may) => {
    expect(canReadMetrics({ token, authorization, isLocal })).toBe(may);
  });
});
