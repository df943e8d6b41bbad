import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import { createMemoryCallLog } from '#lib/players/sqliteCallLog.ts';
import { createBreaker } from './breaker.ts';
import type { Priority } from './budget.ts';
import { type Budget, createBudget } from './budget.ts';
import { WINDOW_MS } from './callLog.ts';
import { createFakeClock, type FakeClock } from './testing/fakeClock.ts';
import { createTestBudget } from './testing/parts.ts';

/** A call that takes a while and notes when it reached the upstream. */
function slowCall(clock: FakeClock, arrivals: number[], before: number, after: number) {
  return () =>
    new Promise<void>((resolve) => {
      clock.after(before, () => {
        arrivals.push(clock.now());
        clock.after(after, resolve);
      });
    });
}

/** The most calls in any 60 s. */
function mostInWindow(arrivals: number[]): number {
  const within = (start: number) => arrivals.filter((at) => at >= start && at <= start + WINDOW_MS);
  return Math.max(0, ...arrivals.map((start) => within(start).length));
}

const arrival = fc.record({
  wait: fc.integer({ min: 0, max: 40_000 }),
  before: fc.integer({ min: 0, max: 2000 }),
  after: fc.integer({ min: 0, max: 3000 }),
  turn: fc.constantFrom<Priority>('next', 'renewing', 'first', 'award', 'refresh'),
});

test('property: the upstream never sees more than the budget in any 60 s, and all calls are made', async () => {
  const cases = fc.asyncProperty(
    fc.integer({ min: 1, max: 7 }),
    fc.array(arrival, { maxLength: 40 }),
    async (limit, calls) => {
      const clock = createFakeClock();
      const budget = createTestBudget(clock, limit);
      const arrivals: number[] = [];
      let done = 0;
      for (const { wait, before, after, turn } of calls) {
        await clock.pass(wait);
        budget.run(slowCall(clock, arrivals, before, after), { priority: turn }).then(() => done++);
      }
      await clock.pass(calls.length * 70_000);
      expect(done).toBe(calls.length);
      expect(mostInWindow(arrivals)).toBeLessThanOrEqual(limit);
    },
  );
  await fc.assert(cases, { numRuns: 40 });
});

test('at most two calls run at a time', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock);
  let running = 0;
  let most = 0;
  const call = () =>
    new Promise<void>((resolve) => {
      most = Math.max(most, ++running);
      clock.after(100, () => {
        running--;
        resolve();
      });
    });
  const all = Array.from({ length: 20 }, () => budget.run(call, { priority: 'first' }));
  await clock.pass(2000);
  await Promise.all(all);
  expect(most).toBe(2);
});

test('lists continue first, then first visits, but refreshes are not starved', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1);
  const order: string[] = [];
  const ask = (name: string, turn: Priority) =>
    budget.run(async () => void order.push(name), { priority: turn }).catch(() => {});
  ask('now', 'refresh');
  await clock.pass(10);
  ask('r1', 'refresh');
  for (const name of ['f1', 'f2', 'f3', 'f4', 'f5']) ask(name, 'first');
  ask('n1', 'next');
  await clock.pass(10 * 61_000);
  expect(order).toEqual(['now', 'n1', 'f1', 'f2', 'f3', 'r1', 'f4', 'f5']);
});

test('awards come before other refreshes, and behind first visits', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1);
  const order: string[] = [];
  const ask = (priority: Priority) => budget.run(async () => order.push(priority), { priority });
  const all = (['next', 'refresh', 'award', 'first', 'award'] as const).map(ask);
  await clock.pass(10 * 60_000);
  await Promise.all(all);
  expect(order).toEqual(['next', 'first', 'award', 'award', 'refresh']);
});

test('a quarter is reserved for first visits; the pages of a refresh do not use it', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 8);
  let refreshes = 0;
  let looks = 0;
  const refresh = (turn: Priority) => budget.run(async () => void refreshes++, { priority: turn });
  for (let index = 0; index < 5; index++) {
    refresh('refresh').catch(() => {});
    refresh('renewing').catch(() => {});
  }
  await clock.pass(1000);
  expect([refreshes, await budget.left()]).toEqual([6, 2]);
  for (let index = 0; index < 3; index++) {
    budget.run(async () => void looks++, { priority: 'first' }).catch(() => {});
  }
  await clock.pass(1000);
  expect([refreshes, looks, await budget.left()]).toEqual([6, 2, 0]);
  await clock.pass(120_000);
  expect([refreshes, looks]).toEqual([10, 3]);
});

test('callers are told how long they wait, by their place in the queue', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1);
  const waits: Record<string, number> = {};
  const ask = (name: string) =>
    budget.run(async () => {}, {
      priority: 'first',
      onWait: (ms) => Object.assign(waits, { [name]: ms }),
    });
  ask('a');
  await clock.pass(1000);
  ask('b');
  ask('c');
  await clock.pass(0);
  expect(waits).toEqual({ b: 59_001, c: 119_001 });
});

test('the queue holds 1,000 calls', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1);
  const call = () => budget.run(async () => {}, { priority: 'first' });
  call();
  await clock.pass(10);
  for (let index = 0; index < 1000; index++) call().catch(() => {});
  await expect(call()).rejects.toMatchObject({ kind: 'rate-limited', retryAfter: 30 });
});

const failWith = (budget: Budget, fault: UpstreamFault) =>
  budget
    .run(() => Promise.reject(fault), { priority: 'first' })
    .catch((error: UpstreamFault) => error);

test.each([
  [new UpstreamFault('rate-limited', '429', 120), 120],
  [new UpstreamFault('unavailable', '503', 120), 120],
  [new UpstreamFault('rate-limited', '429'), 45],
  [new UpstreamFault('rate-limited', '429', 0), 1],
])('no call before the wait is over: %o', async (fault, seconds) => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock);
  expect((await failWith(budget, fault)).retryAfter).toBe(seconds);
  const calls: number[] = [];
  const start = clock.now();
  const ask = () => budget.run(async () => void calls.push(clock.now()), { priority: 'first' });
  await expect(ask()).rejects.toMatchObject({ kind: 'rate-limited', retryAfter: seconds });
  await clock.pass(seconds * 1000 - 1);
  await expect(ask()).rejects.toMatchObject({ retryAfter: 1 });
  await clock.pass(1);
  await ask();
  expect(calls).toEqual([start + seconds * 1000]);
});

test('queued calls are rejected when a pause begins', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1);
  await budget.run(async () => {}, { priority: 'first' });
  const waiting = budget.run(async () => {}, { priority: 'first' });
  const failed = expect(waiting).rejects.toMatchObject({ kind: 'rate-limited' });
  // The one that goes next is told to wait, and with it the rest.
  const other = budget.run(() => Promise.reject(new UpstreamFault('rate-limited', '429', 9)), {
    priority: 'next',
  });
  const also = expect(other).rejects.toMatchObject({ retryAfter: 9 });
  await clock.pass(61_000);
  await Promise.all([also, failed]);
});

test('after five failures in a row there is one probe every 30 s', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock);
  let calls = 0;
  let down = true;
  const ask = () =>
    budget.run(
      async () => {
        calls++;
        if (down) throw new UpstreamFault('unavailable', '500');
      },
      { priority: 'first' },
    );
  for (let second = 0; second < 120; second++) {
    await ask().catch(() => {});
    await clock.pass(1000);
  }
  expect(calls).toBe(5 + 3);
  await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', detail: 'breaker' });
  down = false;
  await clock.pass(30_000);
  await ask();
  await ask();
  expect(calls).toBe(5 + 3 + 2);
});

test('instances with one log probe an upstream that is down every 24 s at most', async () => {
  const clock = createFakeClock();
  const callLog = createMemoryCallLog();
  let triedAt = Number.NEGATIVE_INFINITY;
  const mayTry = async (ms: number) => {
    if (clock.now() < triedAt + ms) return false;
    triedAt = clock.now();
    return true;
  };
  const open = () =>
    createBudget({
      callLog: { ...callLog, mayTry },
      breaker: createBreaker(clock, Math.random, 1),
      clock,
      callsPerMinute: 45,
      timeScale: 1,
    });
  const budgets = [open(), open(), open()];
  let calls = 0;
  const ask = (budget: Budget) =>
    budget
      .run(() => Promise.reject(new UpstreamFault('unavailable', `${calls++}`)), {
        priority: 'first',
      })
      .catch(() => {});
  for (let round = 0; round < 5; round++) for (const budget of budgets) await ask(budget);
  expect(calls).toBe(15);
  for (let second = 0; second < 120; second++) {
    for (const budget of budgets) await ask(budget);
    await clock.pass(1000);
  }
  expect(calls - 15).toBeGreaterThanOrEqual(2);
  expect(calls - 15).toBeLessThanOrEqual(5);
});

test('other calls wait for the probe', () => {
  const clock = createFakeClock();
  const breaker = createBreaker(clock, () => 0.5, 1);
  expect(breaker.state()).toBe('closed');
  for (let index = 0; index < 5; index++) {
    breaker.end(new UpstreamFault('unauthorized', '401'), breaker.start());
  }
  expect([breaker.getRetryAfter(), breaker.state()]).toEqual([30, 'open']);
  expect(breaker.start()).toBe(true);
  expect(breaker.state()).toBe('half-open');
  breaker.end(new UpstreamFault('unavailable', '500'), false);
  expect(breaker.state(), 'a call from before failed late').toBe('half-open');
  breaker.end(new UpstreamFault('malformed', 'broken JSON'), true);
  expect([breaker.getRetryAfter(), breaker.state()], 'an answer is an answer').toEqual([
    null,
    'closed',
  ]);
});

/** A budget whose breaker is open and about to let one call try, and how calls are asked of it. */
async function openBreaker() {
  const clock = createFakeClock();
  const budget = createTestBudget(clock);
  const ask = (call: () => Promise<string>) => budget.run(call, { priority: 'first' });
  const down = () => Promise.reject(new UpstreamFault('unavailable', '500'));
  for (let index = 0; index < 5; index++) await ask(down).catch(() => {});
  await expect(ask(down)).rejects.toMatchObject({ detail: 'breaker' });
  await clock.pass(30_000);
  const probe = Promise.withResolvers<string>();
  const probing = ask(() => probe.promise);
  await clock.pass(0);
  return { clock, ask, probe, probing };
}

test('calls queued during a probe are made when it succeeds', async () => {
  const { clock, ask, probe, probing } = await openBreaker();
  let made = 0;
  const call = async () => {
    made++;
    return `answer ${made}`;
  };
  const others = Array.from({ length: 5 }, () => ask(call));
  await clock.pass(4000);
  expect(made, 'one call tries, and no other').toBe(0);
  probe.resolve('probe');
  const answers = await Promise.all([probing, ...others]);
  expect(answers).toEqual(['probe', ...[1, 2, 3, 4, 5].map((n) => `answer ${n}`)]);
});

test('calls queued during a probe are rejected when it fails', async () => {
  const { clock, ask, probe, probing } = await openBreaker();
  let made = 0;
  const call = async () => {
    made++;
    return `answer ${made}`;
  };
  const others = Array.from({ length: 5 }, () => ask(call));
  const ends = Promise.allSettled([probing, ...others]);
  await clock.pass(4000);
  probe.reject(new UpstreamFault('unavailable', '500'));
  const [first, ...rest] = await ends;
  expect(first).toMatchObject({ reason: { detail: '500' } });
  for (const one of rest) {
    expect(one).toMatchObject({ reason: { detail: 'breaker', retryAfter: 30 } });
  }
  expect(made).toBe(0);
});

test('a call that throws frees its slot', async () => {
  const clock = createFakeClock();
  const budget = createBudget({
    callLog: createMemoryCallLog(),
    breaker: createBreaker(clock, () => 0.5, 1),
    clock,
    callsPerMinute: 10,
    timeScale: 1,
  });
  for (let index = 0; index < 3; index++) {
    const broken = budget.run(() => Promise.reject(new TypeError('ours')), { priority: 'first' });
    await expect(broken).rejects.toBeInstanceOf(TypeError);
  }
  await clock.pass(0);
  expect(await budget.isQuiet()).toBe(true);
});

test('a full queue drops the refresh that came last for a more urgent call, and rejects the others', async () => {
  const clock = createFakeClock();
  const budget = createTestBudget(clock, 1, 3);
  const ends: string[] = [];
  const run = (name: string, priority: Priority) =>
    budget
      .run(async () => name, { priority })
      .then(
        (done) => ends.push(done),
        (fault) => ends.push(`${name}: ${fault instanceof UpstreamFault ? fault.detail : fault}`),
      );
  run('at once', 'first');
  await clock.pass(0);
  for (const name of ['one', 'two', 'three', 'four']) run(name, 'refresh');
  run('award', 'award');
  run('first', 'first');
  await clock.pass(0);
  expect(ends).toEqual([
    'at once',
    'four: too many waiting',
    'three: too many waiting',
    'two: too many waiting',
  ]);
  await clock.pass(4 * WINDOW_MS);
  expect(ends.slice(4)).toEqual(['first', 'award', 'one']);
});
