import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { makeFolder } from '#lib/storage/testing/makeFolder.ts';
import { WINDOW_MS } from '#lib/upstream/callLog.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { SNAPSHOT_FILE } from './playerRows.ts';
import { createSqliteCallLog } from './sqliteCallLog.ts';

function open(folder: string | null, source = 'demo') {
  const file = openSqliteFile({
    folder,
    ...SNAPSHOT_FILE,
    clock: createFakeClock(),
    log: createTestLog(),
  });
  return { ...createSqliteCallLog(file, source), file, [Symbol.dispose]: () => file.close() };
}

test('property: two processes with one folder share one budget', async () => {
  using folder = makeFolder();
  using one = open(folder.path);
  using two = open(folder.path);
  const arrivals = fc.array(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.boolean()), {
    minLength: 20,
    maxLength: 60,
  });
  let now = Date.UTC(2026, 0, 1);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), arrivals, async (limit, calls) => {
      now += 10 * WINDOW_MS;
      const made: number[] = [];
      for (const [wait, first] of calls) {
        now += wait;
        const ms = await (first ? one : two).take(now, limit);
        if (ms === 0) made.push(now);
        else expect(made.filter((at) => at + WINDOW_MS >= now)).toHaveLength(limit);
      }
      for (const start of made) {
        const within = made.filter((at) => at >= start && at <= start + WINDOW_MS);
        expect(within.length).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 30 },
  );
});

test('the wait for the next call is known, also after a restart', async () => {
  using folder = makeFolder();
  const now = Date.UTC(2026, 0, 1);
  {
    using before = open(folder.path);
    expect(await before.take(now, 2)).toBe(0);
    expect(await before.take(now + 100, 2)).toBe(0);
    await before.settle(now, now + 300);
    await before.pause(now + 5000);
    await before.pause(now + 4000);
  }
  using after = open(folder.path);
  expect(await after.pausedUntil(now)).toBe(now + 5000);
  expect(await after.recent(now + 1000)).toBe(2);
  expect(await after.take(now + 1000, 2)).toBe(100 + WINDOW_MS + 1 - 1000);
  expect(await after.take(now + 101 + WINDOW_MS, 2)).toBe(0);
  expect(await after.take(now + 102 + WINDOW_MS, 2)).toBe(300 - 102 + 1);
  using other = open(folder.path, 'https://other.example/API');
  expect(await other.take(now + 1000, 1)).toBe(0);
  expect(await other.pausedUntil(now)).toBe(0);
});

test('losing the file does not allow a burst', async () => {
  using log = open(null);
  const now = Date.UTC(2026, 0, 1);
  await log.take(now, 2);
  await log.take(now, 2);
  log.file.run((db) => db.exec('DELETE FROM call'));
  expect(await log.take(now + 1, 2)).toBe(WINDOW_MS);
});

test('setting the clock back delays calls for a minute at most', async () => {
  using log = open(null);
  const now = Date.UTC(2026, 0, 2);
  await log.take(now, 1);
  const earlier = now - 86_400_000;
  expect(await log.take(earlier, 1)).toBe(WINDOW_MS + 1);
  expect(await log.take(earlier + WINDOW_MS + 1, 1)).toBe(0);
});

test('a pause from before the clock was set back is dropped, and later ones apply', async () => {
  using log = open(null);
  const now = Date.UTC(2026, 0, 2);
  await log.pause(now + 45_000);
  const earlier = now - 365 * 86_400_000;
  expect(await log.pausedUntil(earlier)).toBe(0);
  await log.pause(earlier + 9000);
  expect(await log.pausedUntil(earlier)).toBe(earlier + 9000);
});
