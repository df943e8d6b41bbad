import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseUsername } from '#lib/domain/username.ts';
import { createAwardFeed } from '#lib/players/awards/awardFeed.ts';
import { createSqliteFeedStore } from '#lib/players/awards/sqliteFeedStore.ts';
import { createLoader } from '#lib/players/loader.ts';
import { makeGames, makeHidden, makePlayer, makeStore } from '#lib/players/testing/parts.ts';
import { getFollowUpPriority } from '#lib/upstream/budget.ts';
import type { SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { createFakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestBudget, createTestLog } from '#lib/upstream/testing/parts.ts';
import { makeCrowd } from './makeCrowd.ts';
import { createWatch } from './watchDelays.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CALL_MS = 200;
const GRACE = 7 * DAY;
/** A card's `s-maxage` with the award feed and without, and the number of caches in front. */
const EDGE_MS = { feed: 300_000, without: 1_800_000 };
/** Days that do not count, where all players are known: longer than any copy lives. */
const WARM_UP_DAYS = 1;
const REGIONS = 5;
const MEMORY_BYTES = 64 * 2 ** 20;
const PATIENCE_MS = 8_000;
const FEED_SECONDS = 120;
/** A player who plays unlocks something so often, ms. */
const UNLOCK_EVERY = HOUR;
/** What happens so late in the day and is not at the origin at its end is left out, ms. */
const LAST_MS = 10 * MINUTE;

export interface Service {
  /** Players with visited cards. */
  players: number;
  /** Visits in a day. */
  views: number;
  callsPerMinute: number;
  /** The longest queue of calls. */
  maxQueued: number;
  /** Awards in a minute, all of players with visited cards. */
  awardsPerMinute: number;
  /** Whether the award feed is read. */
  feed: boolean;
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
  /** Time from each award, and from each other unlock, until the origin has it, ms, ascending. */
  awardDelays: number[];
  unlockDelays: number[];
  /** Calls that reached the upstream, by what they were for. */
  calls: Record<CallKind, number>;
}

type CallKind = 'first' | 'refresh' | 'award' | 'feed';

/**
 * Simulates days of visits to cards with the real loader, award feed, budget, store and freshness, and
 * a clock that jumps from second to second. The upstream answers each call after 200 ms. A player seen
 * for the first time and a walk take two calls, a refresh one. The feed's own calls are counted, but not
 * taken from the budget: the whole service has one feed, and this is a part of it.
 */
export async function playDay(service: Service): Promise<DayPlayed> {
  const clock = createFakeClock();
  const crowd = makeCrowd(service.players);
  const start = clock.now();
  const budget = createTestBudget(clock, service.callsPerMinute, service.maxQueued);
  const played: DayPlayed = {
    ...{ views: 0, edge: 0, nothing: 0, ages: [], awardDelays: [], unlockDelays: [] },
    calls: { first: 0, refresh: 0, award: 0, feed: 0 },
  };
  let measuring = false;
  const call = (kind: CallKind) => () =>
    new Promise<void>((resolve) => {
      if (measuring) played.calls[kind] += 1;
      clock.after(CALL_MS, resolve);
    });
  const { hidden, hiddenStore } = makeHidden({ folder: null, clock, optOut: new Set() });
  const store = makeStore({ clock, room: { maxBytes: 2 ** 30, maxUnknown: 1000 } });
  const players = crowd.names.flatMap((name, index) =>
    (crowd.quiet[index] ?? 0) < DAY ? [name] : [],
  );
  const awards = createWatch();
  const unlocks = createWatch();

  /** A single game, whose last unlock decides freshness. */
  function snapshotOf(name: string, takenAt: number, reading: Snapshot['reading']): Snapshot {
    const quiet = crowd.quiet[Number(name.slice(1))] ?? 0;
    // Players who play keep playing.
    const last = quiet < DAY ? takenAt - Math.min(quiet, UNLOCK_EVERY) : start - quiet;
    const games = makeGames(1, { lastUnlock: new Date(last).toISOString() });
    const player = makePlayer(name, { ulid: name });
    return { player, games, total: 1, complete: true, takenAt, reading };
  }
  if (service.known) {
    const round = (service.players * MINUTE) / service.callsPerMinute;
    for (const name of crowd.names) {
      const takenAt = Math.round(start - crowd.random() * Math.min(round, 6 * DAY));
      const walkedAt = takenAt - crowd.random() * 7 * DAY;
      const reading = { walkedAt, identifiedAt: takenAt, reason: null };
      const dated = { snapshot: snapshotOf(name, takenAt, reading), freshUntil: takenAt + HOUR };
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
    async fetch({ name, known, plan }, walk) {
      const kind = known === null ? 'first' : plan.reason === 'award' ? 'award' : 'refresh';
      const quiet = plan.walk === 'if-quiet' && (await budget.isQuiet());
      const whole = known === null || plan.walk === true || quiet;
      await budget.run(call(kind), walk);
      if (whole || plan.identify)
        await budget.run(call(kind), {
          ...walk,
          priority: getFollowUpPriority(walk.priority),
        });
      const now = clock.now();
      const { walkedAt = now, identifiedAt = now } = known?.reading ?? {};
      awards.seen(name.toLowerCase(), now);
      unlocks.seen(name.toLowerCase(), now);
      const reading = {
        walkedAt: whole ? now : walkedAt,
        identifiedAt: whole || plan.identify ? now : identifiedAt,
        reason: plan.reason,
      };
      return { kind: 'found', snapshot: snapshotOf(name.toUpperCase(), now, reading) };
    },
  });
  /** Newest first. */
  const listed: SiteAward[] = [];
  const feed = createAwardFeed({
    store: createSqliteFeedStore(store.file, 'scale', clock),
    async fetchPage(offset) {
      if (measuring) played.calls.feed += 1;
      return { awards: listed.slice(offset, offset + 100), more: offset + 100 < listed.length };
    },
    onAwards: (found) =>
      loader.awarded.note(
        found.map(({ user, at }) => ({ ulid: user, name: user.toLowerCase(), at })),
      ),
    clock,
    everySeconds: FEED_SECONDS,
    timeScale: 1,
    log: createTestLog(),
  });
  if (service.feed) feed.start();

  const edges = Array.from(
    { length: REGIONS },
    () => new Map<number, { until: number; at: number }>(),
  );
  const edgeMs = service.feed ? EDGE_MS.feed : EDGE_MS.without;
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
    edge?.set(who, { until: clock.now() + edgeMs, at });
    if (measuring) played.ages.push(clock.now() - at);
  }

  function earn(): void {
    const user = players[Math.floor(crowd.random() * players.length)] ?? '';
    const at = clock.now();
    const id = `${listed.length}`;
    listed.unshift({
      ...{ id, ulid: user, user, kind: 'mastered', at, gameId: 1 },
      ...{ gameTitle: null, consoleName: null },
    });
    if (measuring) awards.add(user.toLowerCase(), at);
  }

  const perSecond = service.views / (DAY / SECOND);
  const awardsPerSecond = service.awardsPerMinute / 60;
  const unlocksPerSecond = players.length / (UNLOCK_EVERY / SECOND);
  let due = 0;
  let awardsDue = 0;
  let unlocksDue = 0;
  const end = start + (service.known ? WARM_UP_DAYS + 1 : 1) * DAY;
  while (clock.now() < end) {
    if (!measuring && clock.now() >= end - DAY) measuring = true;
    for (due += perSecond; due >= 1; due -= 1) void look();
    for (awardsDue += awardsPerSecond; awardsDue >= 1; awardsDue -= 1) earn();
    for (unlocksDue += unlocksPerSecond; unlocksDue >= 1; unlocksDue -= 1) {
      const who = players[Math.floor(crowd.random() * players.length)] ?? '';
      if (measuring) unlocks.add(who.toLowerCase(), clock.now());
    }
    await clock.pass(SECOND);
  }
  store.close();
  played.edge = atEdge / played.views;
  played.nothing = nothing / Math.max(1, origin);
  played.ages.sort((a, b) => a - b);
  played.awardDelays = awards.delays(end - LAST_MS);
  played.unlockDelays = unlocks.delays(end - LAST_MS);
  return played;
}
