import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './mayReadMetrics.ts';

describe('who may read the metrics', () => {
  it.each([
    ['this machine, without a token', null, null, true, true],
    ['nobody from elsewhere, without a token', null, 'Bearer letmein-please', false, false],
    ['who has the token', 'letmein-please', 'Bearer letmein-please', false, true],
    ['whatever the case of its scheme', 'letmein-please', 'bearer letmein-please', false, true],
    ['not this machine, where there is a token', 'letmein-please', null, true, false],
    ['not with another one', 'letmein-please', 'Bearer letmein', true, false],
    ['not with another scheme', 'letmein-please', 'Basic letmein-please', true, false],
  ])('%s', (_, token, authorization, direct, may) => {
    expect(mayReadMetrics({ token, authorization, direct })).toBe(may);
  });
});
