import { Agent } from 'undici';
import type { Log } from '#lib/log.ts';
import { createMemoryCallLog } from '#lib/players/sqliteCallLog.ts';
import { createBreaker } from '#lib/upstream/breaker.ts';
import { createBudget } from '#lib/upstream/budget.ts';
import { createClient } from '#lib/upstream/client.ts';
import { type Clock, systemClock } from '#lib/upstream/clock.ts';
import type { Host } from '#lib/upstream/fetchPage.ts';
import type { WireRow } from '#lib/upstream/wire.ts';

/** The key that must be found nowhere. */
export const CANARY = 'canary-1f9e77c0';

/** A host with short limits. */
export function hostAt(url: string, limits: Partial<Host> = {}): Host {
  const dispatcher = new Agent({ connect: { timeout: 300 }, connections: 4 });
  const who = { apiKey: CANARY, username: 'Owner' };
  const siteUrl = 'https://games.example';
  const host = { apiUrl: `${url}/API`, siteUrl, ...who, dispatcher };
  return { ...host, totalMs: 400, maxBytes: 2 ** 21, ...limits };
}

/** A log that keeps what it is told. */
export function createTestLog(): Log & { lines: unknown[] } {
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  return { lines, info: write, warn: write, error: write };
}

export function createTestBudget(
  clock: Clock = systemClock,
  callsPerMinute = 10_000,
  maxQueued?: number,
) {
  const breaker = createBreaker(clock, () => 0.5, 1);
  const callLog = createMemoryCallLog();
  return createBudget({ callLog, breaker, clock, callsPerMinute, timeScale: 1, maxQueued });
}

export function clientAt(url: string, clock: Clock = systemClock) {
  const host = hostAt(url, { totalMs: 5000 });
  return createClient(host, createTestBudget(clock), clock, createTestLog());
}

/** A client with a key and a budget of its own. */
export function ownClientAt(url: string, clock: Clock, apiKey: string, callsPerMinute?: number) {
  const budget = createTestBudget(clock, callsPerMinute);
  return createClient(hostAt(url, { totalMs: 5000, apiKey }), budget, clock, createTestLog());
}

/** A row with what a test says of it. */
export function makeRow(id: number, more: Partial<WireRow> = {}): WireRow {
  return {
    GameID: id,
    Title: `Game ${id}`,
    ImageIcon: '/Images/000001.png',
    ConsoleID: 7,
    ConsoleName: 'NES/Famicom',
    MaxPossible: 50,
    NumAwarded: 10,
    NumAwardedHardcore: 5,
    MostRecentAwardedDate: '2026-08-20T10:00:00+00:00',
    HighestAwardKind: null,
    HighestAwardDate: null,
    ...more,
  };
}

/** The rows of a player with `count` games. */
export function makeRows(count: number): WireRow[] {
  return Array.from({ length: count }, (_, index) => makeRow(index + 1));
}

/** A profile with what a test says of it. */
export function makeProfile(name: string, more: Record<string, unknown> = {}) {
  return {
    User: name,
    ULID: `01${name.toUpperCase()}`.padEnd(26, '0').slice(0, 26),
    UserPic: `/UserPic/${name}.png`,
    MemberSince: '2016-01-02 00:43:04',
    TotalPoints: 10,
    TotalSoftcorePoints: 5,
    TotalTruePoints: 20,
    Permissions: 1,
    Motto: '',
    ...more,
  };
}
