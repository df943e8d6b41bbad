import { z } from 'zod';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';
import { type CallLog, type OwnCallLog, WINDOW_MS } from '#lib/upstream/callLog.ts';
import {
  CALL_MS,
  COUNT_CALLS,
  HAND_IN,
  HAND_IN_FIRST,
  PAUSE_CALLS,
  PAUSE_LEFT,
  SETTLE_CALL,
  TAKE_CALL,
  TRY_UPSTREAM,
} from './callScripts.ts';

/** How long a call waits before it tries again, ms: after a hand-in, and while Redis is away. */
const AGAIN_MS = 250;
const AWAY_MS = 1000;

export interface SharedCallLogParts {
  link: RedisLink;
  prefix: string;
  /** Unique to this process. */
  instance: string;
  /** The calls of this instance, which survive a restart. */
  own: OwnCallLog;
  /** The budget: calls in any 60 s. */
  limit: number;
  /** How long instances have to add their calls to a new log, ms. They reconnect within 2 s. */
  quietMs: number;
  /** ms since the epoch. */
  now(): number;
}

const number = z.number().optional().catch(undefined);

/**
 * The call log of all instances on one Redis: exact in any 60 s by the clock of Redis, with at most two
 * running calls. While Redis cannot be reached nobody calls the upstream.
 */
export function createSharedCallLog(parts: SharedCallLogParts): CallLog {
  const { link, prefix, instance, own, limit: full, now } = parts;
  /** Running calls: their members in the log, by their start. */
  const running = new Map<number, string[]>();
  /** When calls of the last minute ended, by member. */
  const ended = new Map<string, number>();
  let named = 0;
  let handedIn = false;

  const run = async (script: string, ...args: (string | number)[]) =>
    number.parse(await link.run(script, [prefix, ...args]));

  function addRunning(startedAt: number): string {
    const member = `${instance}:${named++}`;
    running.set(startedAt, [...(running.get(startedAt) ?? []), member]);
    return member;
  }

  function removeRunning(startedAt: number, member: string): void {
    const left = running.get(startedAt)?.filter((other) => other !== member) ?? [];
    if (left.length > 0) running.set(startedAt, left);
    else running.delete(startedAt);
  }

  /** The calls of this process. Running ones count as made at their latest end. */
  function getCalls(): [member: string, age: number][] {
    const oldest = now() - WINDOW_MS - CALL_MS;
    for (const [member, at] of ended) if (at < oldest) ended.delete(member);
    const flying = [...running.values()].flat();
    return [
      ...flying.map((member): [string, number] => [member, -CALL_MS]),
      ...[...ended].map(([member, at]): [string, number] => [member, now() - at]),
    ];
  }

  /** The first time, the calls of the last process are included, with members of their own. */
  async function handIn(): Promise<void> {
    const times = handedIn ? [] : await own.times(now());
    const calls = handedIn
      ? getCalls()
      : times.map((at, index) => [`${instance}:own.${index}`, Math.max(0, now() - at)]);
    const done = await run(HAND_IN, JSON.stringify(calls), handedIn ? 1 : 0, parts.quietMs);
    if (done !== undefined) handedIn = true;
  }

  link.onUp(() => void handIn());

  return {
    async take(startedAt, limit) {
      // Added first: should a new log begin meanwhile, the call is part of the hand-in.
      const member = addRunning(startedAt);
      const ms = (await run(TAKE_CALL, member, limit)) ?? AWAY_MS;
      if (ms === 0) {
        await own.take(startedAt, Number.MAX_SAFE_INTEGER);
        return 0;
      }
      removeRunning(startedAt, member);
      if (ms !== HAND_IN_FIRST) return ms;
      await handIn();
      return AGAIN_MS;
    },
    async settle(startedAt, endedAt) {
      const member = running.get(startedAt)?.[0];
      await own.settle(startedAt, endedAt);
      if (member === undefined) return;
      removeRunning(startedAt, member);
      ended.set(member, endedAt);
      await run(SETTLE_CALL, member);
    },
    recent: async () => (await run(COUNT_CALLS)) ?? full,
    async pause(until) {
      await own.pause(until);
      const ms = Math.round(until - now());
      if (ms > 0) await run(PAUSE_CALLS, ms);
    },
    mayTry: async (ms) => (await run(TRY_UPSTREAM, Math.max(1, Math.round(ms)))) !== 0,
    async pausedUntil(at) {
      const ours = await own.pausedUntil(at);
      const left = await run(PAUSE_LEFT);
      if (left === undefined) return ours;
      // The upstream asked for a pause while Redis was away.
      if (ours - at > Math.max(0, left) + 1000) await run(PAUSE_CALLS, Math.round(ours - at));
      return left > 0 ? Math.max(ours, at + left) : ours;
    },
  };
}
