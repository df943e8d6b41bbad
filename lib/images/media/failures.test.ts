import { expect, test } from 'vitest';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createFailures } from './failures.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

function make(timeScale = 1) {
  const clock = createFakeClock();
  const log = createTestLog();
  return { ...createFailures(clock, timeScale, log), clock, log };
}

test('a missing image is not requested again within an hour', async () => {
  const { known, note, clock } = make();
  expect(known('/a')).toBeNull();
  expect(note('/a', 'absent')).toBe('absent');
  await clock.pass(HOUR - 1);
  expect([known('/a'), known('/b')]).toEqual(['absent', null]);
  await clock.pass(1);
  expect(known('/a')).toBeNull();
});

test('an image is not requested within 30 s of a failure, however often it failed', async () => {
  const { known, note, clock } = make();
  for (let round = 0; round < 5; round++) {
    expect(note('/a', 'down')).toBe('later');
    await clock.pass(30 * SECOND - 1);
    expect(known('/a')).toBe('later');
    await clock.pass(1);
    expect(known('/a')).toBeNull();
  }
});

test('after a second odd response an image counts as missing', async () => {
  const { known, note, clear, clock } = make();
  expect(note('/a', 'odd')).toBe('later');
  await clock.pass(30 * SECOND);
  expect(known('/a')).toBeNull();
  expect(note('/a', 'odd')).toBe('absent');
  await clock.pass(HOUR);
  clear('/a');
  expect(note('/a', 'odd')).toBe('later');
});

test('a host that fails eight times in a row is left alone for 30 s, and then after each failure', async () => {
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

test.each(['a picture', 'an absence'])('%s between failures: the host works', (what) => {
  const { known, note, clear } = make();
  for (let index = 0; index < 40; index++) {
    if (index % 8 < 7) note(`/${index}`, 'down');
    else if (what === 'a picture') clear(`/${index}`);
    else note(`/${index}`, 'absent');
  }
  expect(known('/other')).toBeNull();
});

test('an image ends the pause of the host', () => {
  const { known, note, clear } = make();
  for (let index = 0; index < 8; index++) note(`/${index}`, 'down');
  clear('/on-its-way');
  expect([known('/other'), known('/0')]).toEqual([null, 'later']);
});

test('all times are scaled, and a clock that is set back keeps nothing', async () => {
  const { known, note, clock } = make(0.001);
  note('/a', 'absent');
  await clock.pass(HOUR / 1000);
  expect(known('/a')).toBeNull();
  let now = Date.UTC(2030, 0);
  const back = createFailures({ ...clock, now: () => now }, 1, createTestLog());
  back.note('/a', 'absent');
  now = Date.UTC(2026, 0);
  expect(back.known('/a')).toBeNull();
});
