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

/** How long a call waits before it asks again, ms: after a hand-in, and while Redis is away. */
const AGAIN_MS = 250;
const AWAY_MS = 1000;

export interface SharedCallLogParts {
  link: RedisLink;
  prefix: string;
  /** Unique to this process. */
  instance: string;
  /** The calls of this instance; they outlive the process. */
  own: OwnCallLog;
  /** The budget: calls in any 60 s. */
  limit: number;
  /** How long instances have to hand in their calls to a new log, ms. They reconnect within 2 s. */
  quietMs: number;
  /** ms since the epoch. */
  now(): number;
}

const number = z.number().optional().catch(undefined);

/**
 * The call log of all instances on one Redis: exact in any 60 s on Redis' own clock, at most two calls
 * in flight. While Redis cannot be reached nobody calls the upstream.
 */
export function createSharedCallLog(parts: SharedCallLogParts): CallLog {
  const { link, prefix, instance, own, limit: full, now } = parts;
  /** Calls in flight by their start: their names in the log. */
  const flights = new Map<number, string[]>();
  /** When calls of the last minute ended, by name. */
  const ended = new Map<string, number>();
  let named = 0;
  let handedIn = false;

  const run = async (script: string, ...args: (string | number)[]) =>
    number.parse(await link.run(script, [prefix, ...args]));

  function depart(startedAt: number): string {
    const member = `${instance}:${named++}`;
    flights.set(startedAt, [...(flights.get(startedAt) ?? []), member]);
    return member;
  }

  function arrive(startedAt: number, member: string): void {
    const left = flights.get(startedAt)?.filter((other) => other !== member) ?? [];
    if (left.length > 0) flights.set(startedAt, left);
    else flights.delete(startedAt);
  }

  /** Calls that this process made, by name. Those in flight count as made when they end at the latest. */
  function namedCalls(): [member: string, age: number][] {
    const oldest = now() - WINDOW_MS - CALL_MS;
    for (const [member, at] of ended) if (at < oldest) ended.delete(member);
    const flying = [...flights.values()].flat();
    return [
      ...flying.map((member): [string, number] => [member, -CALL_MS]),
      ...[...ended].map(([member, at]): [string, number] => [member, now() - at]),
    ];
  }

  /** The first time, the calls are those of the last process too, which has named them otherwise. */
  async function handIn(): Promise<void> {
    const times = handedIn ? [] : await own.times(now());
    const calls = handedIn
      ? namedCalls()
      : times.map((at, index) => [`${instance}:own.${index}`, Math.max(0, now() - at)]);
    const done = await run(HAND_IN, JSON.stringify(calls), handedIn ? 1 : 0, parts.quietMs);
    if (done !== undefined) handedIn = true;
  }

  link.onUp(() => void handIn());

  return {
    async take(startedAt, limit) {
      // It departs before Redis is asked: should the log begin anew meanwhile, the call is handed in.
      const member = depart(startedAt);
      const ms = (await run(TAKE_CALL, member, limit)) ?? AWAY_MS;
      if (ms === 0) {
        await own.take(startedAt, Number.MAX_SAFE_INTEGER);
        return 0;
      }
      arrive(startedAt, member);
      if (ms !== HAND_IN_FIRST) return ms;
      await handIn();
      return AGAIN_MS;
    },
    async settle(startedAt, endedAt) {
      const member = flights.get(startedAt)?.[0];
      await own.settle(startedAt, endedAt);
      if (member === undefined) return;
      arrive(startedAt, member);
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
      const mine = await own.pausedUntil(at);
      const left = await run(PAUSE_LEFT);
      if (left === undefined) return mine;
      // The upstream asked for a pause while Redis was away.
      if (mine - at > Math.max(0, left) + 1000) await run(PAUSE_CALLS, Math.round(mine - at));
      return left > 0 ? Math.max(mine, at + left) : mine;
    },
  };
}
