import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimiter, quotaHeaders } from './limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('allows each client so much per minute, and says what is left', async () => {
  const limiter = createLimiter(3);
  const left = [];
  for (let index = 0; index < 5; index++) {
    const { allowed, remaining } = await limiter.consume('a');
    left.push([allowed, remaining]);
    vi.advanceTimersByTime(1_000);
  }
  expect(left).toEqual([
    [true, 2],
    [true, 1],
    [true, 0],
    [false, 0],
    [false, 0],
  ]);
  expect(await limiter.consume('a')).toMatchObject({ allowed: false, limit: 3, resetSeconds: 55 });
  expect((await limiter.consume('b')).allowed, 'another client').toBe(true);
  vi.advanceTimersByTime(55_001);
  expect(await limiter.consume('a')).toMatchObject({
    allowed: true,
    remaining: 2,
    resetSeconds: 60,
  });
});

test('with too many clients, those seen longest ago start again', async () => {
  const limiter = createLimiter(1, 2);
  await limiter.consume('a');
  await limiter.consume('b');
  expect((await limiter.consume('a')).allowed).toBe(false);
  await limiter.consume('c');
  expect((await limiter.consume('a')).allowed, 'still counted').toBe(false);
  expect((await limiter.consume('b')).allowed, 'evicted').toBe(true);
});

test('headers are structured fields that name the policy', () => {
  const quota = { allowed: true, limit: 300, remaining: 299, resetSeconds: 60 };
  expect(quotaHeaders(quota)).toEqual({
    'ratelimit-policy': '"uncached";q=300;w=60',
    ratelimit: '"uncached";r=299;t=60',
  });
});
