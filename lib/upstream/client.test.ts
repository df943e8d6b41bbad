import { expect, test } from 'vitest';
import { createPageLimit } from './client.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import { createTestLog } from './testing/parts.ts';

const on = (message: string) => ({ message, errors: { c: [message] } });

test.each([
  [on('The c must not be greater than 200.'), 200],
  [on('The c field must be between 1 and 50.'), 50],
  [{ message: 'c: at most 250 rows' }, 250],
  [on('The c must be less than 500.'), 100],
  [{ message: 'Unprocessable' }, 100],
  [undefined, 100],
])('a refusal %j: %i rows', (body, rows) => {
  const limit = createPageLimit(createFakeClock(), createTestLog());
  expect(limit.rows()).toBe(500);
  expect(limit.lower(500, body)).toBe(true);
  expect(limit.rows()).toBe(rows);
});

test('a 422 about another parameter, or for small pages, does not lower the limit', () => {
  const limit = createPageLimit(createFakeClock(), createTestLog());
  const ofName = { message: 'The u must be 2.', errors: { u: ['The u must be 2.'] } };
  expect(limit.lower(500, ofName)).toBe(false);
  expect(limit.rows()).toBe(500);
  expect([limit.lower(500, undefined), limit.lower(100, undefined)]).toEqual([true, false]);
  expect(limit.rows()).toBe(100);
});

test('a lower limit applies for a day, and is logged once', async () => {
  const clock = createFakeClock();
  const log = createTestLog();
  const limit = createPageLimit(clock, log);
  limit.lower(500, undefined);
  expect(limit.lower(500, undefined), 'found out by another walk').toBe(true);
  expect(log.lines).toHaveLength(1);
  await clock.pass(23 * 3_600_000);
  expect(limit.rows()).toBe(100);
  await clock.pass(3_600_000);
  expect(limit.rows()).toBe(500);
});
