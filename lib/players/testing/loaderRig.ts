import { expect, vi } from 'vitest';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseUsername, type Username } from '#lib/domain/username.ts';
import { createLoader, type LoaderParts } from '#lib/players/loader.ts';
import type { PurgedPlayer } from '#lib/players/snapshotChange.ts';
import { createFakeClock, type FakeClock } from '#lib/upstream/testing/fakeClock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { makeHidden, makePlayer, makeSnapshot, makeStore } from './parts.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

function named(text: string): Username {
  const username = parseUsername(text);
  if (!username) throw new Error('not a name');
  return username;
}

type Walk = Parameters<LoaderParts['fetch']>[1];
type Whom = Parameters<LoaderParts['fetch']>[0];

/** An upstream in the hands of a test: what it has, and whether it answers. */
interface Upstream {
  players: Map<string, Partial<Snapshot>>;
  fault: UpstreamFault | null;
  asked: string[];
  /** Runs before each answer. */
  before(walk: Walk): Promise<void>;
}

export function makeUpstream(...names: string[]): Upstream {
  const players = new Map(names.map((name) => [name.toLowerCase(), { player: makePlayer(name) }]));
  return { players, fault: null, asked: [], before: async () => {} };
}

export /** The names of the players of an upstream change; the ULIDs stay. */
function rename(upstream: Upstream, names: Record<string, string>): void {
  const players = [...upstream.players.values()].map(({ player }) => player ?? makePlayer(''));
  upstream.players.clear();
  for (const player of players) {
    const name = names[player.name] ?? player.name;
    upstream.players.set(name.toLowerCase(), { player: { ...player, name } });
  }
}

async function answerOf(upstream: Upstream, clock: FakeClock, { name, ulid }: Whom, walk: Walk) {
  upstream.asked.push(ulid ?? name);
  await upstream.before(walk);
  if (upstream.fault) throw upstream.fault;
  const all = [...upstream.players.entries()];
  const found = all.find(([key, { player }]) => (ulid ? player?.ulid === ulid : key === name));
  if (!found) return { kind: 'unknown' as const };
  const snapshot = makeSnapshot(found[0], clock.now(), found[1]);
  return { kind: 'found' as const, snapshot };
}

interface Options extends Partial<LoaderParts> {
  folder?: string;
  clock?: FakeClock;
  optOut?: ReadonlySet<string>;
}

export function setUp(
  upstream: Upstream,
  { folder, clock = createFakeClock(), optOut = new Set(), ...more }: Options = {},
) {
  const store = makeStore({ folder: folder ?? null, clock });
  const changes: (readonly string[])[] = [];
  const purged: PurgedPlayer[] = [];
  const { hidden, hiddenStore } = makeHidden({ folder: folder ?? null, clock, optOut });
  const loader = createLoader({
    store,
    fetch: (whom, walk) => answerOf(upstream, clock, whom, walk),
    clock,
    random: () => 0.5,
    timeScale: 1,
    hidden,
    notices: () => hiddenStore.notices(),
    async identify(name) {
      upstream.asked.push(`who is ${name}`);
      if (upstream.fault) throw upstream.fault;
      return upstream.players.get(name)?.player ?? null;
    },
    memoryBytes: 2 ** 24,
    patienceMs: 8 * SECOND,
    onChange: (names) => changes.push(names),
    onPurge: (player) => purged.push(player),
    log: createTestLog(),
    ...more,
  });
  const load = (name: string) => loader.load(named(name));
  const refreshNow = (name: string) => loader.refreshNow(named(name));
  /** Loads until a refresh behind has brought what is expected. */
  const loadUntil = (name: string, expected: object) =>
    vi.waitFor(async () => expect(await load(name)).toMatchObject(expected), { interval: 5 });
  const { recentPlayers, maintenance: caretaker } = loader;
  const asked = { load, refreshNow, loadUntil, recentPlayers, caretaker };
  return { ...asked, loader, clock, store, changes, purged, upstream, hidden, hiddenStore };
}

export const DOWN = new UpstreamFault('unavailable', '503');
