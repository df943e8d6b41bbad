import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { getMaxAge } from '#lib/players/freshness.ts';
import { createMemoryCallLog } from '#lib/players/sqliteCallLog.ts';
import { createBreaker } from '#lib/upstream/breaker.ts';
import { createBudget } from '#lib/upstream/budget.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';

const ENTRIES = 1000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Entries per minute of the busiest one. */
function busiest(times: readonly number[]): number {
  const minutes = new Map<number, number>();
  for (const at of times) {
    const minute = Math.floor(at / MINUTE);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  return Math.max(...minutes.values());
}

function livesOf(quietMs: number, now: number): number[] {
  const game = {
    id: 1,
    title: 'Game',
    icon: null,
    consoleId: 1,
    consoleName: null,
    possible: 10,
    awarded: 1,
    awardedHardcore: 1,
    lastUnlock: new Date(now - quietMs).toISOString(),
    award: null,
    awardName: null,
    awardDate: null,
  };
  const player = {
    name: 'Somebody',
    ulid: null,
    avatar: null,
    memberSince: null,
    points: 0,
    casualPoints: 0,
    retroPoints: 0,
    motto: '',
    banned: false,
    untracked: false,
    rank: null,
    totalRanked: null,
  };
  const reading = { walkedAt: now, identifiedAt: now, reason: null };
  const snapshot = { player, games: [game], total: 1, complete: true, takenAt: now, reading };
  const stretch = { timeScale: 1, random: Math.random };
  return Array.from({ length: ENTRIES }, () => getMaxAge(snapshot, null, stretch));
}

/**
 * Has all players refreshed as soon as possible, through the budget.
 * @returns the time of each refresh
 */
async function refreshAll(lives: readonly number[]): Promise<number[]> {
  const clock = createFakeClock();
  const start = clock.now();
  const calls: number[] = [];
  const budget = createBudget({
    callLog: createMemoryCallLog(),
    breaker: createBreaker(clock, Math.random, 1),
    clock,
    callsPerMinute: 45,
    timeScale: 1,
  });
  for (const life of lives)
    refreshAt(clock, life, () =>
      budget.run(async () => void calls.push(clock.now() - start), { priority: 'refresh' }),
    );
  await clock.pass(Math.max(...lives) + (ENTRIES / 34 + 2) * MINUTE);
  return calls;
}

function refreshAt(clock: Clock, ms: number, refresh: () => Promise<void>): void {
  clock.after(ms, () => void refresh().catch(() => {}));
}

/** Row 9: snapshots stored together do not expire together. */
export const refreshBursts: Drill = {
  title: 'Refresh bursts',
  async run() {
    const { found, expect, note } = createFindings(
      `${ENTRIES} snapshots stored at one time, with the site's own freshness and call budget and a simulated clock; all are visited all the time.`,
    );
    const now = Date.now();
    for (const [words, quiet] of [
      ['played within 30 days (1 h)', 10 * DAY],
      ['not played for longer (6 h)', 90 * DAY],
    ] as const) {
      const share = (busiest(livesOf(quiet, now)) / ENTRIES) * 100;
      expect(share <= 10, `${words}: ${share.toFixed(1)} % end in the busiest minute`);
    }
    const lives = livesOf(DAY / 2, now);
    note(
      `played today (10 min): ${((busiest(lives) / ENTRIES) * 100).toFixed(1)} % end in the busiest minute`,
    );
    const calls = await refreshAll(lives);
    const share = (busiest(calls) / ENTRIES) * 100;
    expect(
      calls.length === ENTRIES && share <= 10,
      `of these ${share.toFixed(1)} % are refreshed in the busiest minute, the call budget spreading them: all ${calls.length} in the end`,
    );
    return found;
  },
};
