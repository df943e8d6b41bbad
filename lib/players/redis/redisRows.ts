import { z } from 'zod';
import { usernameKey } from '#lib/domain/username.ts';
import { unpackSnapshot } from '#lib/players/packSnapshot.ts';
import type {
  DatedSnapshot,
  ListedPlayer,
  StoredPlayer,
  StoredUnknown,
} from '#lib/players/snapshotStore.ts';
import type { RedisLink, ScriptArg } from '#lib/storage/redis/redisLink.ts';
import {
  COUNT_ROWS,
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
const countReply = z.tuple([number, number]);

export interface RedisRowsParts {
  link: RedisLink;
  /** What all keys of one upstream begin with. */
  prefix: string;
  /** Told with each change, so that an instance knows its own. */
  instance: string;
  /** How long the name from before a rename leads to the player, ms. */
  aliasMs: number;
  now(): number;
}

/** A player as the row has it, with the packed snapshot. */
interface ReadPlayer extends StoredPlayer {
  packed: Uint8Array;
}

/** The rows in Redis. Each gives undefined where Redis is away. Names are lower case. */
export interface RedisRows {
  read(name: string, freshAfter: number): Promise<ReadPlayer | StoredUnknown | null | undefined>;
  /** @returns null for a ULID of nobody */
  findNameByUlid(ulid: string): Promise<string | null | undefined>;
  /**
   * @param taken names that somebody else has now
   * @returns all names; `newer` and `version` say why it was not kept
   */
  put(
    dated: DatedSnapshot,
    asked: string | null,
    packed: Uint8Array,
    taken?: readonly string[],
  ): Promise<readonly string[] | 'newer' | 'version' | undefined>;
  putUnknown(name: string, until: number): Promise<boolean | undefined>;
  remove(name: string): Promise<readonly string[] | undefined>;
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
    async read(name, freshAfter) {
      const reply = await ask(READ_ROW, readReply, name, Math.round(freshAfter));
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
      const asking = [asked ?? '', packed, taken.join(',')];
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
