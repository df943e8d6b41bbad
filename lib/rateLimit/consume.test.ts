import { expect, test } from 'vitest';
import { env } from '#lib/env.ts';
import { actFor, type Caller } from './client.ts';
import { refused, spend } from './consume.ts';

const ask = (client: string): Caller => ({ client, direct: false, asked: null, standing: null });

test('a request is counted once, whatever it takes', async () => {
  const caller = ask('once');
  await actFor(caller, async () => {
    const answers = await Promise.all([spend(), spend()]);
    expect([...answers, await spend()]).toEqual([null, null, null]);
  });
  expect(caller.standing?.remaining).toBe(env().clientCallsPerMinute - 1);
});

test('one request too many is refused, and knows it from then on', async () => {
  for (let index = 0; index < env().clientCallsPerMinute; index++) {
    expect(await actFor(ask('many'), spend)).toBeNull();
  }
  await actFor(ask('many'), async () => {
    expect(refused(), 'nothing was asked for yet').toBeNull();
    expect(await spend()).toEqual({ retryAfter: expect.any(Number) });
    expect(refused()).toEqual(await spend());
  });
  expect(await actFor(ask('another'), spend)).toBeNull();
});

test('where nobody asks there is no limit', async () => {
  for (let index = 0; index <= env().clientCallsPerMinute; index++) {
    expect(await spend()).toBeNull();
  }
  expect(refused()).toBeNull();
});
