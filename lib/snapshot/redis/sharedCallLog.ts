import { z } from 'zod';
import type { RedisLink } from '../../storage/redis/redisLink.ts';
import type { CallLog, OwnCallLog } from '../../upstream/callLog.ts';
import {
  CALL_MS,
  COUNT_CALLS,
  IN_FLIGHT,
  PAUSE_CALLS,
  PAUSE_LEFT,
  SETTLE_CALL,
  TAKE_CALL,
} from './callScripts.ts';
import type { LeaseFile } from './leaseFile.ts';
import { createMembership, type Membership, type OwnCall } from './membership.ts';

/** How long to wait before it is looked again how things stand, ms. */
const AGAIN_MS = 250;
const SOON_MS = 50;

export interface SharedCallLogParts {
  link: RedisLink;
  prefix: string;
  /** What this instance did by itself; it outlives the process. */
  own: OwnCallLog;
  leaseFile: LeaseFile;
  /** The budget. */
  limit: number;
  /** ms of a clock that runs forward. */
  mono(): number;
  /** ms since the epoch. */
  now(): number;
}

/** A call log that ends with its instance. */
export interface SharedCallLog extends CallLog {
  membership: Membership;
}

/**
 * The call log of all instances on one Redis: exact in any 60 s on Redis' own clock, at most two
 * calls at one time. While Redis is away an instance calls nobody until all that was spent through
 * Redis is out of the window, and then spends its claim, which the others leave to it.
 */
export function createSharedCallLog(parts: SharedCallLogParts): SharedCallLog {
  const { link, prefix, own, limit: full, mono } = parts;
  /** The calls on their way by when they began: their names in the log. */
  const flights = new Map<number, string[]>();
  let named = 0;
  const flying = () => [...flights.values()].reduce((sum, { length }) => sum + length, 0);

  const membership = createMembership({ ...parts, ownCalls });
  const { id } = membership;

  /** Those on their way count as made when they are over at the latest. */
  async function ownCalls(): Promise<OwnCall[]> {
    const now = parts.now();
    const onTheirWay = new Map([...flights].map(([at, members]) => [at, members.length]));
    const over = (await own.times(now)).filter((at) => {
      const left = onTheirWay.get(at) ?? 0;
      onTheirWay.set(at, left - 1);
      return left <= 0;
    });
    return [
      ...[...flights.values()].flat().map((member): OwnCall => [member, -CALL_MS]),
      ...over.map((at, index): OwnCall => [`${id}:own.${index}`, Math.max(0, now - at)]),
    ];
  }

  function depart(startedAt: number): string {
    const member = `${id}:${process.pid}.${named++}`;
    flights.set(startedAt, [...(flights.get(startedAt) ?? []), member]);
    return member;
  }

  function arrive(startedAt: number, member: string | undefined): void {
    const left = flights.get(startedAt)?.filter((other) => other !== member) ?? [];
    if (left.length > 0) flights.set(startedAt, left);
    else flights.delete(startedAt);
  }

  async function ask(script: string, ...args: (string | number)[]): Promise<number | undefined> {
    await membership.ready;
    if (membership.standing().state !== 'in') return undefined;
    const sentAt = mono();
    const reply = z
      .number()
      .optional()
      .catch(undefined)
      .parse(await link.run(script, [prefix, id, ...args]));
    if (reply !== undefined) membership.heard(sentAt);
    return reply;
  }

  async function takeShared(now: number, limit: number): Promise<number> {
    // On its way before it is asked for: should this instance join anew meanwhile, it is not lost.
    const member = depart(now);
    const ms = await ask(TAKE_CALL, member, limit, full);
    if (ms === 0) await own.take(now, Number.MAX_SAFE_INTEGER);
    else arrive(now, member);
    if (ms === -1) membership.lost();
    return ms === undefined || ms === -1 ? AGAIN_MS : ms;
  }

  async function takeAlone(now: number, limit: number, claim: number, instances: number) {
    if (flying() >= Math.max(1, Math.floor(IN_FLIGHT / instances))) return SOON_MS;
    const share = Math.floor((claim * limit) / full);
    if (share < 1) return AGAIN_MS * 20;
    const ms = await own.take(now, share);
    if (ms === 0) depart(now);
    return ms;
  }

  return {
    membership,
    async take(now, limit) {
      await membership.ready;
      const standing = membership.standing();
      if (standing.state === 'in') return takeShared(now, limit);
      if (standing.state === 'settling') return AGAIN_MS;
      if (standing.state === 'silent') return standing.left + 1;
      return takeAlone(now, limit, standing.claim, standing.instances);
    },
    async settle(startedAt, endedAt) {
      const member = flights.get(startedAt)?.[0];
      arrive(startedAt, member);
      await own.settle(startedAt, endedAt);
      if (member) await ask(SETTLE_CALL, member);
    },
    async recent(now) {
      const shared = await ask(COUNT_CALLS);
      if (shared !== undefined) return shared;
      const standing = membership.standing();
      const left = standing.state === 'alone' ? standing.claim - (await own.recent(now)) : 0;
      return full - Math.max(0, left);
    },
    async pause(until) {
      await own.pause(until);
      const ms = Math.round(until - parts.now());
      if (ms > 0) await ask(PAUSE_CALLS, ms);
    },
    async pausedUntil(now) {
      const mine = await own.pausedUntil(now);
      const left = await ask(PAUSE_LEFT);
      if (left === undefined) return mine;
      // Asked to wait while Redis was away.
      if (mine - now > Math.max(0, left) + 1000) await ask(PAUSE_CALLS, Math.round(mine - now));
      return left > 0 ? Math.max(mine, now + left) : mine;
    },
  };
}
