import { describe, expect, it } from 'vitest';
import { goodLife, shortLife } from './cachePolicy.ts';

describe('the life of a card', () => {
  it.each([
    [null, 300, 1800],
    [0, 300, 1800],
    [299, 300, 1800],
    [900, 900, 1800],
    [86_400, 86_400, 86_400],
  ])('is lengthened and never shortened: %s', (asked, own, shared) => {
    expect(goodLife(asked)).toEqual({
      cacheControl: `public, max-age=${own}, s-maxage=${shared}, stale-if-error=86400`,
      shared,
    });
  });

  it('is a minute at most where it is not the real card', () => {
    expect(shortLife(15).cacheControl).toBe('public, max-age=15');
    expect(shortLife(300).cacheControl).toBe('public, max-age=60');
  });
});
