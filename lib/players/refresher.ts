import { asksToBeHidden } from '#lib/domain/asksToBeHidden.ts';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import type { Fetched, Whom } from '#lib/upstream/fetchSnapshot.ts';
import type { Turn } from '#lib/upstream/turns.ts';
import { type Claims, NO_CLAIMS } from './claims.ts';
import type { Failures } from './failures.ts';
import { type Flight, type FlightLog, type Landed, startFlight } from './flight.ts';
import { createFormerNames, type FormerNamesParts } from './formerNames.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { Keeper } from './playerCache.ts';
import type { Gone } from './snapshotChange.ts';
import type { KeptPlayer } from './snapshotStore.ts';
import type { Doubts } from './suspectLists.ts';

export interface RefresherParts extends FormerNamesParts {
  keeper: Keeper;
  failures: Failures;
  doubts: Doubts;
  /** @throws UpstreamFault */
  fetch(whom: Whom, walk: FlightLog & { turn: Turn }): Promise<Fetched>;
  /** Without them every process works for itself. */
  claims?: Claims;
  hidden: HiddenPlayers;
  /** Told the names whose pages are old now. */
  onChange(names: readonly string[]): void;
  /** Told of whom nothing is to be left. */
  onGone(gone: Gone): void;
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
  /** Fetches whoever has the former name of a player now, where that is somebody else. */
  checkFormerName(name: string, player: KeptPlayer): void;
}

export function createRefresher(parts: RefresherParts): Refresher {
  const { keeper, failures, doubts, hidden, onChange, claims = NO_CLAIMS } = parts;
  const flights = new Map<string, Flight>();
  const formerNames = createFormerNames(parts);

  async function fly(asked: string, held: KeptPlayer | null, turn: Turn, log: FlightLog) {
    const key = keyOf(asked, held);
    try {
      const newer = held && turn === 'refresh' ? await keeper.recallNewer(held) : null;
      if (newer) {
        onChange(newer.names);
        return landedAs(newer);
      }
      // Within the flight, so that nobody sets out for the same player meanwhile.
      const refused = held ? null : await consume();
      if (refused) return { kind: 'limited' as const, ...refused };
      const ulid = held?.snapshot.player.ulid ?? hidden.find([key])[0]?.ulid ?? null;
      const whom = { name: key, ulid };
      for (;;) {
        const landed = await claims.once(key, log, async (log) => {
          const fetched = await parts.fetch(whom, { ...log, turn });
          return settle(fetched, asked, held, ulid);
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

  /** @param askedUlid the ULID by which the upstream was asked first, if it was */
  async function settle(
    fetched: Fetched,
    asked: string,
    held: KeptPlayer | null,
    askedUlid: string | null,
  ): Promise<Landed> {
    const before = [...(held?.names ?? [])];
    if (fetched.kind === 'unknown') {
      await hidden.show('motto', [asked, ...before], null);
      await letGo(asked, held);
      for (const name of new Set([keyOf(asked, held), asked])) await keeper.keepUnknown(name);
      return { kind: 'unknown' };
    }
    const { player: who } = fetched.snapshot;
    const { ulid, motto } = who;
    const own = usernameKey(who.name);
    const stored = held || ulid === null ? null : await keeper.nameOfUlid(ulid);
    if (stored !== null) before.push(stored);
    // A name by which the upstream was asked leads to whom it answered with.
    const followed = askedUlid !== null && askedUlid === ulid;
    const former = followed ? [asked, ...before] : before;
    const isRenamed = [followed ? keyOf(asked, held) : own, stored ?? own].some((n) => n !== own);
    const taken = isRenamed || asksToBeHidden(motto) ? await findTaken(who, former) : [];
    const names = [...new Set([own, asked, ...before])].filter((name) => !taken.includes(name));
    if (taken.length > 0) await hidden.release(taken, ulid);
    const freed = await heedMotto(motto, names, ulid);
    if (hidden.hides(names, ulid)) {
      await hidden.learn(names, ulid);
      await letGo(asked, held);
      return { kind: 'hidden' };
    }
    if (held) doubts.check(keyOf(asked, held), fetched.snapshot, held.snapshot);
    const lead = held || taken.includes(asked) ? null : asked;
    const player = await keeper.keep(fetched.snapshot, lead, held, taken);
    onChange([...new Set([...player.names, ...before, ...taken, ...freed])]);
    return landedAs(player);
  }

  /** Which of the names that a player had before a rename somebody else has now. */
  async function findTaken(player: Player, names: readonly string[]): Promise<string[]> {
    const own = usernameKey(player.name);
    const taken: string[] = [];
    for (const name of new Set(names)) {
      if (name !== own && (await formerNames.isTaken(name, player))) taken.push(name);
    }
    return taken;
  }

  /** The player's own word, each time that it is read. @returns names that are hidden no more */
  async function heedMotto(motto: string, names: readonly string[], ulid: string | null) {
    if (!asksToBeHidden(motto)) return hidden.show('motto', names, ulid);
    await hidden.hide({ by: 'motto', ulid, names });
    return [];
  }

  /** Forgets a player who was known, with all that was made of the snapshot. */
  async function letGo(asked: string, held: KeptPlayer | null): Promise<void> {
    if (!held) return;
    const { names, avatar } = await keeper.forget(keyOf(asked, held));
    const all = [...new Set([...held.names, ...names])];
    parts.onGone({ names: all, avatar: avatar ?? held.snapshot.player.avatar });
  }

  /** Anything else than a fault is a mistake of ours; the reader gets a fault all the same. */
  function toFault(error: unknown): UpstreamFault {
    if (error instanceof UpstreamFault) return error;
    parts.log.error({ event: 'refresh-broken', err: error }, 'A refresh broke');
    return new UpstreamFault('unavailable', 'internal');
  }

  function refresh(asked: string, held: KeptPlayer | null, turn: Turn): Flight {
    const key = keyOf(asked, held);
    const running = flights.get(key);
    if (running) return running;
    const flight = startFlight(parts.clock, (log) => fly(asked, held, turn, log));
    flights.set(key, flight);
    // What it brought is in its place by now, so that nobody asks twice.
    flight.landed.then(() => flights.delete(key));
    return flight;
  }

  return {
    refresh,
    checkFormerName(name, player) {
      if (!formerNames.isDue(name)) return;
      formerNames.isTaken(name, player.snapshot.player).then((taken) => {
        if (taken) refresh(name, null, 'refresh');
      });
    },
  };
}

const keyOf = (asked: string, held: KeptPlayer | null) => held?.names[0] ?? asked;
const landedAs = (player: KeptPlayer): Landed => ({ kind: 'player', player });
