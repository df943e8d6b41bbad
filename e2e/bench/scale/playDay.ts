import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseUsername } from '#lib/domain/username.ts';
import { createLoader } from '#lib/players/loader.ts';
import { makeGames, makeHidden, makePlayer, makeStore } from '#lib/players/testing/parts.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestBudget, createTestLog } from '#lib/upstream/testing/parts.ts';
import { makeCrowd } from './makeCrowd.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CALL_MS = 200;
/** A profile and a page of games. */
const CALLS_EACH = 2;
const GRACE = 7 * DAY;
/** A card's `s-maxage`, and the number of caches in front with a copy each. */
const EDGE_MS = 1_800_000;
const REGIONS = 5;
const MEMORY_BYTES = 64 * 2 ** 20;
const PATIENCE_MS = 8_000;

export interface Service {
  /** Players with visited cards. */
  players: number;
  /** Visits in a day. */
  views: number;
  callsPerMinute: number;
  /**
   * Whether every player is already known, with data as old as the budget allows, after a day that
   * does not count; else no player is known at the start.
   */
  known: boolean;
}

export interface DayPlayed {
  views: number;
  /** Share of visits answered by the caches in front, 0 to 1. */
  edge: number;
  /** Share of visits at the origin that got "just a moment" or a fault, 0 to 1. */
  nothing: number;
  /** Age of the data at each visit with data, ms, ascending. */
  ages: number[];
  /** Calls that reached the upstream. */
  calls: number;
}

/**
 * Simulates days of visits to cards with the real loader, budget, store and freshness, and a clock
 * that jumps from second to second. The upstream answers each call after 200 ms; a snapshot takes
 * two calls.
 */
export async function playDay(service: Service): Promise<DayPlayed> {
  const clock = createFakeClock();
  const crowd = makeCrowd(service.players);
  const start = clock.now();
  const budget = createTestBudget(clock, service.callsPerMinute);
  let calls = 0;
  const call = () =>
    new Promise<void>((resolve) => {
      calls += 1;
      clock.after(CALL_MS, resolve);
    });
  const { hidden, hiddenStore } = makeHidden({ folder: null, clock, optOut: new Set() });
  const store = makeStore({ clock, room: { maxBytes: 2 ** 30, maxUnknown: 1000 } });
  /** A single game, whose last unlock decides freshness. */
  function snapshotOf(name: string, takenAt: number): Snapshot {
    const quiet = crowd.quiet[Number(name.slice(1))] ?? 0;
    // Players who play keep playing.
    const last = quiet < DAY ? takenAt - quiet : start - quiet;
    const games = makeGames(1, { lastUnlock: new Date(last).toISOString() });
    const reading = { walkedAt: takenAt, identifiedAt: takenAt, reason: null };
    const player = makePlayer(name, { ulid: name });
    return { player, games, total: 1, complete: true, takenAt, reading };
  }
  if (service.known) {
    const round = (service.players * CALLS_EACH * MINUTE) / service.callsPerMinute;
    for (const name of crowd.names) {
      const takenAt = Math.round(start - crowd.random() * Math.min(round, 6 * DAY));
      const dated = { snapshot: snapshotOf(name, takenAt), freshUntil: takenAt + HOUR };
      await store.writePlayer({ ...dated, expiresAt: takenAt + GRACE }, null);
    }
  }
  const loader = createLoader({
    store,
    clock,
    random: crowd.random,
    timeScale: 1,
    hidden,
    notices: () => hiddenStore.notices(),
    identify: async () => null,
    onPurge: () => {},
    memoryBytes: MEMORY_BYTES,
    patienceMs: PATIENCE_MS,
    onChange: () => {},
    log: createTestLog(),
    async fetch({ name }, walk) {
      await budget.run(call, walk);
      for (let n = 1; n < CALLS_EACH; n += 1) await budget.run(call, { ...walk, priority: 'next' });
      return { kind: 'found', snapshot: snapshotOf(name, clock.now()) };
    },
  });
  const edges = Array.from(
    { length: REGIONS },
    () => new Map<number, { until: number; at: number }>(),
  );
  const played: DayPlayed = { views: 0, edge: 0, nothing: 0, ages: [], calls: 0 };
  let measuring = false;
  let atEdge = 0;
  let origin = 0;
  let nothing = 0;

  async function look(): Promise<void> {
    const who = crowd.pick();
    const edge = edges[Math.floor(crowd.random() * REGIONS)];
    const now = clock.now();
    const kept = edge?.get(who);
    if (measuring) played.views += 1;
    if (kept && kept.until > now) {
      if (!measuring) return;
      atEdge += 1;
      played.ages.push(now - kept.at);
      return;
    }
    if (measuring) origin += 1;
    const name = parseUsername(crowd.names[who] ?? '');
    if (!name) throw new Error('not a name');
    const loaded = await loader.load(name).catch(() => null);
    if (loaded?.state !== 'found') {
      if (measuring) nothing += 1;
      return;
    }
    const at = loaded.snapshot.takenAt;
    edge?.set(who, { until: clock.now() + EDGE_MS, at });
    if (measuring) played.ages.push(clock.now() - at);
  }

  const perSecond = service.views / (DAY / SECOND);
  let due = 0;
  const end = start + (service.known ? 2 : 1) * DAY;
  while (clock.now() < end) {
    if (!measuring && clock.now() >= end - DAY) {
      measuring = true;
      calls = 0;
    }
    for (due += perSecond; due >= 1; due -= 1) void look();
    await clock.pass(SECOND);
  }
  store.close();
  played.edge = atEdge / played.views;
  played.nothing = nothing / Math.max(1, origin);
  played.calls = calls;
  played.ages.sort((a, b) => a - b);
  return played;
}
