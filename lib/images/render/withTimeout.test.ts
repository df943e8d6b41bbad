import { expect, it } from 'vitest';
import { withTimeout } from './withTimeout.ts';

const never = new Promise<string>(() => {});

it('resolves with the value in time, and with null after the timeout', async () => {
  expect(await withTimeout(Promise.resolve('there'), 10_000)).toBe('there');
  expect(await withTimeout(Promise.resolve('there'), -5)).toBe('there');
  expect(await withTimeout(never, 1)).toBeNull();
});

it('rejects with an early failure, and ignores a late one', async () => {
  await expect(withTimeout(Promise.reject(new Error('broken')), 10_000)).rejects.toThrow('broken');
  let fail = (_error: Error) => {};
  const late = new Promise<string>((_resolve, reject) => {
    fail = reject;
  });
  expect(await withTimeout(late, 0)).toBeNull();
  // An unhandled rejection would fail this run.
  fail(new Error('late'));
  await new Promise(setImmediate);
});
