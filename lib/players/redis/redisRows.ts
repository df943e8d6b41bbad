import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import { unpackSnapshot } from '#lib/players/packSnapshot.ts';
import {
  AWARD_MARGIN_MS,
  type AwardedPlayer,
  type DatedSnapshot,
  type ListedPlayer,
  type NoticedAward,
  type StoredPlayer,
  type StoredUnknown,
} from '#lib/players/snapshotStore.ts';
import type { RedisLink, ScriptArg } from '#lib/storage/redis/redisLink.ts';
import {
  COUNT_ROWS,
  EXPIRE_AWARDED,
  NAME_OF_ROW,
  PUT_ROW,
  PUT_UNKNOWN,
  READ_ROW,
  RECENT_ROWS,
  REMOVE_ROW,
  ROW_VERSION,
} from './rowScripts.ts';

const bytes = z.instanceof(Buffer);
const text = bytes.transform((value) => value.toString('utf8'));
const number = z.union([z.number(), text.transform(Number)]);
const names = z.array(text);

const readReply = z.union([
  z.tuple([]),
  z.tuple([text, z.number()]),
  z.tuple([text, number, number, bytes, names]),
]);
const putReply = z.union([z.tuple([text, names]), z.tuple([text])]);
const recentReply = z.array(z.tuple([text, number, names]));
const awardedReply = z.array(z.tuple([number, names]));
const countReply = z.tuple([number, number]);

export interface RedisRowsParts {
  link: RedisLink;
  /** The prefix of all keys of one upstream. */
  prefix: string;
  /** The id of this instance, sent with each change so that it can skip its own. */
  instance: string;
  /** How long a former name leads to the player, ms. */
  aliasMs: number;
  now(): number;
}

/** A player with the packed snapshot. */
interface ReadPlayer extends StoredPlayer {
  packed: Uint8Array;
}

/** The rows in Redis. Every function returns undefined while Redis is away. Names are lower case. */
export interface RedisRows {
  read(
    name: string,
    freshAfter: number,
    isLook: boolean,
  ): Promise<ReadPlayer | StoredUnknown | null | undefined>;
  /** @returns null for an unknown ULID */
  findNameByUlid(ulid: string): Promise<string | null | undefined>;
  /**
   * @param taken former names that somebody else has now
   * @returns all names; or why it was not stored: Redis has a `newer` snapshot, or one of a later `version`
   */
  put(
    dated: DatedSnapshot,
    asked: string | null,
    packed: Uint8Array,
    taken?: readonly string[],
  ): Promise<readonly string[] | 'newer' | 'version' | undefined>;
  putUnknown(name: string, until: number): Promise<boolean | undefined>;
  remove(name: string): Promise<readonly string[] | undefined>;
  expireAwarded(awards: readonly NoticedAward[]): Promise<readonly AwardedPlayer[] | undefined>;
  recent(limit: number): Promise<readonly ListedPlayer[] | undefined>;
  count(): Promise<{ players: number; bytes: number } | undefined>;
}

export function createRedisRows(parts: RedisRowsParts): RedisRows {
  const { link, prefix, instance, aliasMs, now } = parts;

  async function ask<T>(script: string, schema: z.ZodType<T>, ...args: ScriptArg[]) {
    const reply = await link.run(script, [prefix, ROW_VERSION, instance, ...args]);
    return reply === undefined ? undefined : schema.parse(reply);
  }

  return {
    async read(name, freshAfter, isLook) {
      const look = isLook ? 1 : 0;
      const reply = await ask(READ_ROW, readReply, name, Math.round(freshAfter), look);
      if (reply === undefined) return undefined;
      if (reply.length === 0) return null;
      if (reply.length === 2) return { kind: 'unknown', until: now() + reply[1] };
      const [, freshUntil, expiresAt, data, names] = reply;
      const snapshot = await unpackSnapshot(data);
      return { kind: 'player', snapshot, freshUntil, expiresAt, names, packed: data };
    },
    findNameByUlid: (ulid) => ask(NAME_OF_ROW, text.nullable(), ulid),
    async put({ snapshot, freshUntil, expiresAt }, asked, packed, taken = []) {
      const { name, ulid, banned } = snapshot.player;
      const key = usernameKey(name);
      const life = Math.max(1, expiresAt - now());
      const times = [snapshot.takenAt, freshUntil, expiresAt, life, aliasMs].map(Math.round);
      const who = [ulid ?? `name-${key}`, key, name, banned ? 1 : 0];
      const isUnused = snapshot.reading.reason === 'award' ? 1 : 0;
      const asking = [asked ?? '', packed, taken.join(','), isUnused];
      const reply = await ask(PUT_ROW, putReply, ...who, ...times, ...asking);
      if (reply === undefined) return undefined;
      if (reply.length === 2) return reply[1];
      return reply[0] === 'newer' ? 'newer' : 'version';
    },
    async putUnknown(name, until) {
      const life = Math.round(until - now());
      if (life <= 0) return false;
      const reply = await ask(PUT_UNKNOWN, number, name, life);
      return reply === undefined ? undefined : reply === 1;
    },
    remove: (name) => ask(REMOVE_ROW, names, name),
    async expireAwarded(awards) {
      const wanted = awards.map(({ ulid, name, at }) => [
        ulid ?? `name-${name}`,
        at + AWARD_MARGIN_MS,
      ]);
      const rows = await ask(EXPIRE_AWARDED, awardedReply, JSON.stringify(wanted));
      return rows?.map(([usedAt, names]) => ({ usedAt, names }));
    },
    async recent(limit) {
      const rows = await ask(RECENT_ROWS, recentReply, limit);
      return rows?.map(([name, takenAt, names]) => ({ name, takenAt, names }));
    },
    async count() {
      const reply = await ask(COUNT_ROWS, countReply);
      return reply && { players: reply[0], bytes: reply[1] };
    },
  };
}
