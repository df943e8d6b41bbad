import { expect, test } from 'vitest';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { serve } from '#lib/upstream/testing/serve.ts';
import { createWebhook } from './webhook.ts';

/** A receiver that answers with these statuses in turn, then 204. */
async function setUp(...statuses: number[]) {
  const received: string[] = [];
  let headers: Record<string, string> = {};
  const server = await serve((_, response, request) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push(body);
      response.writeHead(statuses.shift() ?? 204, headers).end('Some words.');
    });
  });
  const clock = createFakeClock();
  const log = createTestLog();
  const url = `${server.url}/hooks/canary-key`;
  return {
    received,
    log,
    clock,
    post: createWebhook({ url, clock, timeScale: 1, log }),
    sendHeaders: (sent: Record<string, string>) => {
      headers = sent;
    },
    /** Waits for the nth attempt, in steps of the clock. */
    async attempts(n: number, stepMs = 0) {
      const count = async () => {
        await clock.pass(stepMs);
        return received.length;
      };
      await expect.poll(count).toBe(n);
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

test('a message is posted in the form of Discord, without mentions', async () => {
  await using hook = await setUp();
  await hook.post('MaxMilyin mastered @everyone');
  expect(hook.received.map((body) => JSON.parse(body))).toEqual([
    { content: 'MaxMilyin mastered @everyone', allowed_mentions: { parse: [] } },
  ]);
});

test('it is tried again after 5 s, 30 s and 3 min, then given up with one line', async () => {
  await using hook = await setUp(500, 404, 302, 500);
  const posted = hook.post('one');
  for (const [n, pause] of [5_000, 30_000, 180_000].entries()) {
    await hook.attempts(n + 1);
    await hook.clock.pass(pause - 1);
    expect(hook.received).toHaveLength(n + 1);
    await hook.attempts(n + 2, 1);
  }
  await posted;
  expect(hook.log.lines).toEqual([
    [{ event: 'announcement-failed', detail: '500' }, 'An award could not be announced'],
  ]);
  expect(JSON.stringify(hook.log.lines)).not.toContain('canary-key');
});

test('a receiver that asks for a longer pause gets it', async () => {
  await using hook = await setUp(429);
  hook.sendHeaders({ 'retry-after': '60' });
  const posted = hook.post('one');
  await hook.attempts(1);
  await hook.clock.pass(59_000);
  expect(hook.received).toHaveLength(1);
  await hook.attempts(2, 1_000);
  await posted;
  expect(hook.log.lines).toEqual([]);
});

test('a message waits for no other, and too many are dropped', async () => {
  await using hook = await setUp(...Array.from({ length: 100 }, () => 500));
  for (let n = 0; n < 100; n += 1) void hook.post('failing');
  await hook.post('dropped');
  expect(hook.log.lines).toMatchObject([[{ detail: 'too many messages' }, expect.any(String)]]);
  await hook.attempts(100);
});
