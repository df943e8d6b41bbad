import { expect, test } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Username } from '#lib/domain/username.ts';
import type { Landed } from '#lib/players/flight.ts';
import { makeDated } from '#lib/players/testing/parts.ts';
import { readNames } from './readNames.ts';
import { type WarmParts, warm } from './warm.ts';

const player = (name: string): Landed => ({
  kind: 'player',
  player: { kind: 'player', ...makeDated(name, 0), names: [name] },
});
const DOWN: Landed = { kind: 'fault', fault: new UpstreamFault('unavailable', '503', 30) };

function setUp(answers: Record<string, Landed[]>, known: Record<string, 'fresh' | 'unknown'> = {}) {
  const seen = { fetched: [] as string[], waited: [] as number[], stopped: false };
  const parts: WarmParts = {
    known: async (name) => known[name] ?? null,
    async fetch(name) {
      seen.fetched.push(name);
      return answers[name]?.shift() ?? player(name);
    },
    wait: async (ms) => void seen.waited.push(ms),
    isStopped: () => seen.stopped,
    onOutcome() {},
    onWait() {},
  };
  return { seen, parts, names: readNames('aa bb cc dd').names };
}

test('fresh ones cost nothing, unknown ones are told, the rest is fetched', async () => {
  const { seen, parts, names } = setUp({ cc: [{ kind: 'unknown' }] }, { aa: 'fresh' });
  expect(await warm(names, parts)).toMatchObject({
    ...{ fresh: ['aa'], fetched: ['bb', 'dd'], unknown: ['cc'], failed: [] },
  });
  expect(seen.fetched).toEqual(['bb', 'cc', 'dd']);
});

test('a fault is waited for as long as asked, three times, then it goes on', async () => {
  const { seen, parts, names } = setUp({ aa: [DOWN], bb: [DOWN, DOWN, DOWN] });
  expect(await warm(names, parts)).toMatchObject({ fetched: ['aa', 'cc', 'dd'], failed: ['bb'] });
  expect(seen.waited).toEqual([30_000, 30_000, 30_000]);
});

test('stopped, it ends with who is on the way; while it waits, at once', async () => {
  const { seen, parts, names } = setUp({});
  const stopAt = (at: string) => (name: Username) => {
    if (name === at) seen.stopped = true;
  };
  expect(await warm(names, { ...parts, onOutcome: stopAt('bb') })).toMatchObject({
    fetched: ['aa', 'bb'],
  });
  const waiting = setUp({ aa: [DOWN] });
  const stop = async () => {
    waiting.seen.stopped = true;
  };
  const none = { fetched: [], failed: [] };
  expect(await warm(names, { ...waiting.parts, wait: stop })).toMatchObject(none);
  expect(waiting.seen.fetched).toEqual(['aa']);
});
