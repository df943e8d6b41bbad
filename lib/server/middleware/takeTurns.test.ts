import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { takeTurns } from './takeTurns.ts';

/**
 * Passes three requests that arrive together.
 * @param workMs how long each blocks the thread
 * @returns in which turn of the event loop each was started
 */
async function passThree(workMs: number): Promise<number[]> {
  const started: number[] = [];
  let turns = 0;
  const count = () => {
    turns += 1;
    if (started.length < 3) setImmediate(count);
  };
  setImmediate(count);
  const middleware = takeTurns();
  const request = new IncomingMessage(new Socket());
  const context = { request, response: new ServerResponse(request), route: '/' };
  await new Promise<void>((resolve) => {
    for (let n = 0; n < 3; n += 1) {
      middleware(context, () => {
        started.push(turns);
        const end = performance.now() + workMs;
        while (performance.now() < end);
        if (started.length === 3) resolve();
      });
    }
  });
  return started;
}

const gaps = ([one = 0, two = 0, three = 0]: number[]) => [two - one, three - two];

test('after a long turn ten turns are free before the next request', async () => {
  for (const gap of gaps(await passThree(3))) expect(gap).toBeGreaterThan(10);
});

test('requests that arrive together start in turns of their own', async () => {
  for (const gap of gaps(await passThree(0))) expect(gap).toBeGreaterThan(0);
});
