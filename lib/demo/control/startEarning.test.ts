import { afterEach, expect, test, vi } from 'vitest';
import { makeDemoPlayers } from '#lib/demo/players/makeDemoPlayers.ts';
import { makePlayerBook } from '#lib/demo/players/makePlayerBook.ts';
import { startEarning } from './startEarning.ts';

const MINUTE = 60_000;

afterEach(() => void vi.useRealTimers());

test('a demo player masters something every few minutes, one after the other', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 15) });
  const book = makePlayerBook(makeDemoPlayers('longplay', Date.UTC(2026, 10, 23)));
  const mastered = (name: string) =>
    book.find(name)?.rows.filter((row) => row.HighestAwardKind === 'mastered').length ?? 0;
  const stop = startEarning(book, 4 * MINUTE);
  const before = [mastered('ThreeHundredClub'), mastered('HalfwayHome'), mastered('MaxMilyin')];
  vi.advanceTimersByTime(5 * 4 * MINUTE);
  const after = [mastered('ThreeHundredClub'), mastered('HalfwayHome'), mastered('MaxMilyin')];
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([2, 1, 0]);
  const [newest] = book.find('ThreeHundredClub')?.rows ?? [];
  expect(newest?.HighestAwardDate).toBe('2026-11-23T15:20:00+00:00');
  stop();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(mastered('ThreeHundredClub')).toBe(after[0]);
});
