import { UpstreamFault } from '../domain/faults.ts';
import { usernameKey } from '../domain/username.ts';
import { spend } from '../fairUse/spend.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../upstream/clock.ts';
import type { Fetched, Whom } from '../upstream/fetchSnapshot.ts';
import type { Turn } from '../upstream/turns.ts';
import { type Claims, NO_CLAIMS } from './claims.ts';
import type { Failures } from './failures.ts';
import { type Flight, type FlightLog, type Landed, startFlight } from './flight.ts';
import type { Keeper } from './keeper.ts';
import type { KeptPlayer } from './store.ts';

export interface RefresherParts {
  keeper: Keeper;
  failures: Failures;
  /** @throws UpstreamFault */
  fetch(whom: Whom, walk: FlightLog & { turn: Turn }): Promise<Fetched>;
  /** Without them every process works for itself. */
  claims?: Claims;
  clock: Clock;
  isHidden(names: readonly string[]): boolean;
  /** Told the names whose pages are old now. */
  onChange(names: readonly string[]): void;
  log: Log;
}

/** Fetches players and keeps what comes; never one player twice at a time. */
export interface Refresher {
  /**
   * Lets a fetch go, or joins the one on its way.
   * @param asked lower-case name
   * @param held what is known of the player
   */
  refresh(asked: string, held: KeptPlayer | null, turn: Turn): Flight;
}

export function createRefresher(parts: RefresherParts): Refresher {
  const { keeper, failures, onChange, claims = NO_CLAIMS } = parts;
  const flights = new Map<string, Flight>();

  async function fly(asked: string, held: KeptPlayer | null, turn: Turn, log: FlightLog) {
    const key = keyOf(asked, held);
    try {
      const newer = held && turn === 'refresh' ? await keeper.recallNewer(held) : null;
      if (newer) {
        onChange(newer.names);
        return landedAs(newer);
      }
      // Within the flight, so that nobody sets out for the same player meanwhile.
      const refused = held ? null : await spend();
      if (refused) return { kind: 'limited' as const, ...refused };
      const whom = { name: key, ulid: held?.snapshot.player.ulid ?? null };
      for (;;) {
        const landed = await claims.once(key, log, async (log) => {
          const fetched = await parts.fetch(whom, { ...log, turn });
          return settle(fetched, asked, held);
        });
        // Another instance may have failed at it, or died.
        const found = landed ?? (await lookAfter(asked, held));
        if (!found) continue;
        failures.forget(key);
        return found;
      }
    } catch (error) {
      return { kind: 'fault' as const, fault: failures.note(key, toFault(error)) };
    }
  }

  /** What another instance brought. */
  async function lookAfter(asked: string, held: KeptPlayer | null): Promise<Landed | null> {
    const kept = held ? await keeper.recallLater(held) : await keeper.recall(asked);
    if (!kept) return null;
    if (kept.kind === 'unknown') return { kind: 'unknown' };
    onChange(kept.names);
    return landedAs(kept);
  }

  async function settle(fetched: Fetched, asked: string, held: KeptPlayer | null): Promise<Landed> {
    if (fetched.kind === 'unknown') {
      await letGo(asked, held);
      return { kind: 'unknown' };
    }
    const before = held?.names ?? [];
    const own = usernameKey(fetched.snapshot.player.name);
    if (parts.isHidden([own, asked, ...before])) {
      // Asked for by an earlier name.
      await letGo(asked, held);
      return { kind: 'hidden' };
    }
    const player = await keeper.keep(fetched.snapshot, held ? null : asked, held);
    onChange([...new Set([...player.names, ...before])]);
    return landedAs(player);
  }

  /** Forgets a player, and remembers the name as nobody's, so that it costs no more calls. */
  async function letGo(asked: string, held: KeptPlayer | null): Promise<void> {
    const key = keyOf(asked, held);
    const forgotten = held ? await keeper.forget(key) : [];
    for (const name of new Set([key, asked])) await keeper.keepUnknown(name);
    if (held) onChange([...new Set([...held.names, ...forgotten])]);
  }

  /** Anything else than a fault is a mistake of ours; the reader gets a fault all the same. */
  function toFault(error: unknown): UpstreamFault {
    if (error instanceof UpstreamFault) return error;
    parts.log.error({ event: 'refresh-broken', err: error }, 'A refresh broke');
    return new UpstreamFault('unavailable', 'internal');
  }

  return {
    refresh(asked, held, turn) {
      const key = keyOf(asked, held);
      const running = flights.get(key);
      if (running) return running;
      const flight = startFlight(parts.clock, (log) => fly(asked, held, turn, log));
      flights.set(key, flight);
      // What it brought is in its place by now, so that nobody asks twice.
      flight.landed.then(() => flights.delete(key));
      return flight;
    },
  };
}

const keyOf = (asked: string, held: KeptPlayer | null) => held?.names[0] ?? asked;
const landedAs = (player: KeptPlayer): Landed => ({ kind: 'player', player });
