import { describe, expect, it } from 'vitest';
import { cardCachePolicy, fallbackCachePolicy } from './cachePolicy.ts';

describe('the max-age of a card', () => {
  it.each([
    [null, 300, 1800],
    [0, 300, 1800],
    [299, 300, 1800],
    [900, 900, 1800],
    [86_400, 86_400, 86_400],
  ])('can be lengthened but not shortened: %s', (cacheSeconds, maxAge, sharedMaxAge) => {
    expect(cardCachePolicy(cacheSeconds, false)).toEqual({
      cacheControl: `public, max-age=${maxAge}, s-maxage=${sharedMaxAge}, stale-if-error=86400`,
      sharedMaxAge,
    });
  });

  it('is not longer for a shared cache where the award feed is on', () => {
    expect(cardCachePolicy(null, true).cacheControl).toContain('max-age=300, s-maxage=300,');
    expect(cardCachePolicy(900, true).cacheControl).toContain('max-age=900, s-maxage=900,');
  });

  it('is at most a minute for a fallback', () => {
    expect(fallbackCachePolicy(15).cacheControl).toBe('public, max-age=15');
    expect(fallbackCachePolicy(300).cacheControl).toBe('public, max-age=60');
  });
});
