import { z } from 'zod';
import type { RedisLink } from '../../storage/redis/redisLink.ts';
import { BEAT, CALL_MS, CLAIM_MS, LEAVE, MISSING_MS } from './callScripts.ts';
import type { LeaseFile } from './leaseFile.ts';

/** How often an instance says that it is there, ms. */
const BEAT_EVERY_MS = 2000;
/** The same while it waits for the others to say so. */
const SETTLE_EVERY_MS = 250;
/** How often the lease is written where nothing but its end changes, ms. */
const WRITE_EVERY_MS = 600_000;
/**
 * How long after the last word from Redis all is over that was spent through it, ms: the others have
 * noticed that this instance is missing, and their calls of before are out of the window.
 */
export const SILENCE_MS = MISSING_MS + CALL_MS + 60_000;

const text = z.instanceof(Buffer).transform((value) => value.toString('utf8'));
const beatReply = z.union([
  z.tuple([]),
  z.tuple([z.number(), text, z.number(), z.array(z.tuple([text, z.number(), z.number()]))]),
]);

/** A call of this instance: its name in the log, and how long ago it was made, ms. */
export type OwnCall = [member: string, age: number];

export interface MembershipParts {
  link: RedisLink;
  prefix: string;
  leaseFile: LeaseFile;
  /** The budget. */
  limit: number;
  /** The calls of this instance in the last 60 s. */
  ownCalls(): Promise<OwnCall[]>;
  /** ms of a clock that runs forward. */
  mono(): number;
  /** ms since the epoch. */
  now(): number;
}

/**
 * How an instance stands: `in`, it shares the log; `settling`, Redis lost the log and not all have
 * handed in their part; `alone`, Redis is away and what it may spend is its claim; `silent`, Redis is
 * away and it may not call at all.
 */
export type Standing =
  | { state: 'in' }
  | { state: 'settling' }
  | { state: 'alone'; claim: number; instances: number }
  | {
      state: 'silent';
      /** ms until that changes, if it does. */
      left: number;
    };

/** The place of this instance among those on one Redis. */
export interface Membership {
  id: string;
  /** Over when it was tried for the first time to join. */
  ready: Promise<void>;
  standing(): Standing;
  /** Redis was heard of just now. @param sentAt when it was asked, ms of `mono` */
  heard(sentAt: number): void;
  /** Redis does not know this instance: it is to join anew. */
  lost(): void;
  beat(): Promise<void>;
  leave(): Promise<void>;
}

export function createMembership(parts: MembershipParts): Membership {
  const { link, prefix, leaseFile, limit, mono, now } = parts;
  let lease = leaseFile.read();
  const { id } = lease;
  // A lease from before this start: it is not known how long ago Redis was heard of last.
  let heardAt = mono();
  let aloneUntil = heardAt + Math.max(0, Math.min(CLAIM_MS, lease.until - now()));
  let joined = false;
  /** On its way in: what is spent meanwhile would be in nobody's log. */
  let joining = false;
  /** Who has to hand in their part of the log first, and until when that is waited for. */
  let awaited = { ids: new Set<string>(), until: 0 };
  let ages = new Map<string, number>();
  let writtenAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;

  function heard(sentAt: number): void {
    heardAt = Math.max(heardAt, sentAt);
    aloneUntil = heardAt + CLAIM_MS;
  }

  function keep(claim: number, run: string, others: [string, number][]): void {
    const changed =
      claim !== lease.claim ||
      run !== lease.run ||
      JSON.stringify(others) !== JSON.stringify(lease.others);
    lease = { id, claim, run, others, until: now() + CLAIM_MS };
    if (!changed && mono() - writtenAt < WRITE_EVERY_MS) return;
    writtenAt = mono();
    leaseFile.write(lease);
  }

  async function joinArgs(): Promise<(string | number)[]> {
    const others = lease.others.map(([other, claim]) => [other, claim, MISSING_MS + 1]);
    return ['1', JSON.stringify(await parts.ownCalls()), JSON.stringify(others)];
  }

  async function beatOnce(): Promise<void> {
    const joins = !joined;
    const sentAt = mono();
    joining = joins && link.isUp();
    const args = joins ? await joinArgs() : ['0'];
    // If the others believe that it is there again, what it spends alone is not reserved any more.
    const unsure = () => heard(mono());
    const reply = await link.run(BEAT, [prefix, id, limit, lease.claim, ...args], unsure);
    const told = beatReply.parse(reply ?? []);
    if (told.length === 0) {
      if (reply !== undefined) joined = false;
      return;
    }
    const [claim, run, wasIn, others] = told;
    ages = new Map(others.map(([other, , age]) => [other, age]));
    // Another run of the server may have come back with an older log.
    if (joins && (wasIn === 0 || run !== lease.run)) {
      awaited = { ids: new Set(lease.others.map(([other]) => other)), until: mono() + SILENCE_MS };
    }
    joined = true;
    heard(sentAt);
    keep(
      claim,
      run,
      others.map(([other, held]): [string, number] => [other, held]),
    );
  }

  const isSettling = () =>
    mono() < awaited.until && [...awaited.ids].some((other) => isMissing(ages.get(other)));

  const timer = { cancel: () => {} };
  function schedule(): void {
    const ms = isSettling() || !joined ? SETTLE_EVERY_MS : BEAT_EVERY_MS;
    const handle = setTimeout(() => void beat().finally(schedule), ms).unref();
    timer.cancel = () => clearTimeout(handle);
  }

  function beat(): Promise<void> {
    running ??= beatOnce()
      .catch(() => {
        joined = false;
      })
      .finally(() => {
        joining = false;
        running = null;
      });
    return running;
  }

  link.onUp(() => {
    // Whatever happened meanwhile: our calls of then have to be in the log.
    joined = false;
    void beat();
  });
  schedule();
  return {
    id,
    ready: beat(),
    standing() {
      if (joining) return { state: 'settling' };
      const heardOf = joined && mono() - heardAt < MISSING_MS;
      if (link.isUp() && heardOf) return { state: isSettling() ? 'settling' : 'in' };
      const silence = heardAt + SILENCE_MS - mono();
      if (silence > 0) return { state: 'silent', left: silence };
      if (lease.claim === 0 || mono() > aloneUntil) return { state: 'silent', left: 60_000 };
      return { state: 'alone', claim: lease.claim, instances: lease.others.length + 1 };
    },
    heard,
    lost() {
      joined = false;
    },
    beat,
    async leave() {
      timer.cancel();
      await link.run(LEAVE, [prefix, id]);
      leaseFile.write({ id, claim: 0, run: '', others: [], until: 0 });
    },
  };
}

const isMissing = (age: number | undefined) => age === undefined || age > MISSING_MS;
