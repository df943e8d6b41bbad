import { expect, test } from 'vitest';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createMisses } from './misses.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

function make(timeScale = 1) {
  const clock = createFakeClock();
  const log = createTestLog();
  return { ...createMisses(clock, timeScale, log), clock, log };
}

test('what does not exist is not asked for within an hour', async () => {
  const { known, note, clock } = make();
  expect(known('/a')).toBeNull();
  expect(note('/a', 'absent')).toBe('absent');
  await clock.pass(HOUR - 1);
  expect([known('/a'), known('/b')]).toEqual(['absent', null]);
  await clock.pass(1);
  expect(known('/a')).toBeNull();
});

test('what failed is not asked for within 30 s, however often it failed', async () => {
  const { known, note, clock } = make();
  for (let round = 0; round < 5; round++) {
    expect(note('/a', 'down')).toBe('later');
    await clock.pass(30 * SECOND - 1);
    expect(known('/a')).toBe('later');
    await clock.pass(1);
    expect(known('/a')).toBeNull();
  }
});

test('an odd answer is asked for once more, and then it is none', async () => {
  const { known, note, clear, clock } = make();
  expect(note('/a', 'odd')).toBe('later');
  await clock.pass(30 * SECOND);
  expect(known('/a')).toBeNull();
  expect(note('/a', 'odd')).toBe('absent');
  await clock.pass(HOUR);
  clear('/a');
  expect(note('/a', 'odd')).toBe('later');
});

test('a host that fails eight times in a row is left alone for 30 s, and then after one', async () => {
  const { known, note, clock, log } = make();
  for (let index = 0; index < 7; index++) note(`/${index}`, index % 2 ? 'odd' : 'down');
  expect(known('/other')).toBeNull();
  note('/7', 'down');
  note('/8', 'down');
  expect(known('/other')).toBe('later');
  expect(log.lines).toHaveLength(1);
  await clock.pass(30 * SECOND);
  expect(known('/other')).toBeNull();
  note('/other', 'down');
  expect(known('/another')).toBe('later');
});

test.each(['a picture', 'an absence'])('%s between failures: the host is well', (what) => {
  const { known, note, clear } = make();
  for (let index = 0; index < 40; index++) {
    if (index % 8 < 7) note(`/${index}`, 'down');
    else if (what === 'a picture') clear(`/${index}`);
    else note(`/${index}`, 'absent');
  }
  expect(known('/other')).toBeNull();
});

test('a picture ends the rest of the host', () => {
  const { known, note, clear } = make();
  for (let index = 0; index < 8; index++) note(`/${index}`, 'down');
  clear('/on-its-way');
  expect([known('/other'), known('/0')]).toEqual([null, 'later']);
});

test('all of it is scaled, and a clock set back keeps nothing', async () => {
  const { known, note, clock } = make(0.001);
  note('/a', 'absent');
  await clock.pass(HOUR / 1000);
  expect(known('/a')).toBeNull();
  let now = Date.UTC(2030, 0);
  const back = createMisses({ ...clock, now: () => now }, 1, createTestLog());
  back.note('/a', 'absent');
  now = Date.UTC(2026, 0);
  expect(back.known('/a')).toBeNull();
});
