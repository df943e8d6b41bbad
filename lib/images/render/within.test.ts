import { expect, it } from 'vitest';
import { within } from './within.ts';

const never = new Promise<string>(() => {});

it('gives what is there in time, and null when it is late', async () => {
  expect(await within(Promise.resolve('there'), 10_000)).toBe('there');
  expect(await within(Promise.resolve('there'), -5)).toBe('there');
  expect(await within(never, 1)).toBeNull();
});

it('throws what fails in time, and lets nothing of a late failure out', async () => {
  await expect(within(Promise.reject(new Error('broken')), 10_000)).rejects.toThrow('broken');
  let fail = (_error: Error) => {};
  const late = new Promise<string>((_resolve, reject) => {
    fail = reject;
  });
  expect(await within(late, 0)).toBeNull();
  // An unhandled rejection would fail this run.
  fail(new Error('late'));
  await new Promise(setImmediate);
});
