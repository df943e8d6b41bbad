import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Username } from '#lib/domain/username.ts';
import type { FetchResult } from '#lib/players/refresher.ts';
import { makeDated } from '#lib/players/testing/parts.ts';
import { readNames, type WarmParts, warm } from './warm.ts';

const player = (name: string): FetchResult => ({
  kind: 'player',
  player: { kind: 'player', ...makeDated(name, 0), names: [name] },
});
const DOWN: FetchResult = { kind: 'fault', fault: new UpstreamFault('unavailable', '503', 30) };

function setUp(
  answers: Record<string, FetchResult[]>,
  known: Record<string, 'fresh' | 'unknown'> = {},
) {
  const seen = { fetched: [] as string[], waited: [] as number[], stopped: false };
  const parts: WarmParts = {
    getKnown: async (name) => known[name] ?? null,
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

test('fresh players cost nothing, unknown ones are reported, the others are fetched', async () => {
  const { seen, parts, names } = setUp({ cc: [{ kind: 'unknown' }] }, { aa: 'fresh' });
  expect(await warm(names, parts)).toMatchObject({
    ...{ fresh: ['aa'], fetched: ['bb', 'dd'], unknown: ['cc'], failed: [] },
  });
  expect(seen.fetched).toEqual(['bb', 'cc', 'dd']);
});

test('after a fault it waits as long as asked, and gives a player up after three tries', async () => {
  const { seen, parts, names } = setUp({ aa: [DOWN], bb: [DOWN, DOWN, DOWN] });
  expect(await warm(names, parts)).toMatchObject({ fetched: ['aa', 'cc', 'dd'], failed: ['bb'] });
  expect(seen.waited).toEqual([30_000, 30_000, 30_000]);
});

test('when stopped it finishes the current player; while it waits, it stops at once', async () => {
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

test('a list is separated by lines, commas and spaces; duplicates and comments are dropped', () => {
  const { names, invalid } = readNames(
    'One, two\n# nobody\nTHREE # the third\r\none\n\nfour;five\n',
  );
  expect(names).toEqual(['One', 'two', 'THREE', 'four', 'five']);
  expect(invalid).toEqual([]);
});

test('invalid names are reported with their line', () => {
  expect(readNames('good\nb\nno-name good2').invalid).toEqual([
    { line: 2, text: 'b' },
    { line: 3, text: 'no-name' },
  ]);
});

test('property: any text can be read, and every name in the result is valid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const name of readNames(text).names) expect(name).toMatch(/^[A-Za-z0-9]{2,20}$/);
    }),
  );
});
