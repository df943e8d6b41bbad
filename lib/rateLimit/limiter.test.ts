import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimiter } from './limiter.ts';
import { rateLimitHeaders } from './rateLimitHeaders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('grants each client so much in a minute, and says what is left', async () => {
  const limiter = createLimiter(3);
  const left = [];
  for (let index = 0; index < 5; index++) {
    const { granted, remaining } = await limiter.take('a');
    left.push([granted, remaining]);
    vi.advanceTimersByTime(1_000);
  }
  expect(left).toEqual([
    [true, 2],
    [true, 1],
    [true, 0],
    [false, 0],
    [false, 0],
  ]);
  expect(await limiter.take('a')).toMatchObject({ granted: false, limit: 3, resetSeconds: 55 });
  expect((await limiter.take('b')).granted, 'another client').toBe(true);
  vi.advanceTimersByTime(55_001);
  expect(await limiter.take('a')).toMatchObject({ granted: true, remaining: 2, resetSeconds: 60 });
});

test('of too many clients those seen longest ago start anew', async () => {
  const limiter = createLimiter(1, 2);
  await limiter.take('a');
  await limiter.take('b');
  expect((await limiter.take('a')).granted).toBe(false);
  await limiter.take('c');
  expect((await limiter.take('a')).granted, 'kept').toBe(false);
  expect((await limiter.take('b')).granted, 'forgotten').toBe(true);
});

test('headers are structured fields that name the policy', () => {
  const standing = { granted: true, limit: 300, remaining: 299, resetSeconds: 60 };
  expect(rateLimitHeaders(standing)).toEqual({
    'ratelimit-policy': '"uncached";q=300;w=60',
    ratelimit: '"uncached";r=299;t=60',
  });
});
