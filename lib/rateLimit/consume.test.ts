import { expect, test } from 'vitest';
import { env } from '#lib/env.ts';
import { type Client, runAsClient } from './client.ts';
import { consume, getRefusal } from './consume.ts';

const makeClient = (key: string): Client => ({ key, isLocal: false, consuming: null, quota: null });

test('a request is counted once, however much work it causes', async () => {
  const client = makeClient('once');
  await runAsClient(client, async () => {
    const results = await Promise.all([consume(), consume()]);
    expect([...results, await consume()]).toEqual([null, null, null]);
  });
  expect(client.quota?.remaining).toBe(env().clientCallsPerMinute - 1);
});

test('one request too many is refused, and stays refused', async () => {
  for (let index = 0; index < env().clientCallsPerMinute; index++) {
    expect(await runAsClient(makeClient('many'), consume)).toBeNull();
  }
  await runAsClient(makeClient('many'), async () => {
    expect(getRefusal(), 'before the first work').toBeNull();
    expect(await consume()).toEqual({ retryAfter: expect.any(Number) });
    expect(getRefusal()).toEqual(await consume());
  });
  expect(await runAsClient(makeClient('another'), consume)).toBeNull();
});

test('there is no limit without a client', async () => {
  for (let index = 0; index <= env().clientCallsPerMinute; index++) {
    expect(await consume()).toBeNull();
  }
  expect(getRefusal()).toBeNull();
});
