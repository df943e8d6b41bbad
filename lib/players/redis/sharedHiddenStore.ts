import { z } from 'zod';
import { type HiddenRow, hiddenRow, TOMBSTONE_MS } from '#lib/players/hidden/hiddenRow.ts';
import type { HiddenStore, Notice, OwnHiddenStore } from '#lib/players/hidden/hiddenStore.ts';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** How long a notice stays, ms. Processes read them every few seconds. */
const NOTICE_MS = 600_000;
const MAX_NOTICES = 10_000;

/*
 * Keys below `longplay:{source}:`: `hidden`, a hash of the rows by id; `hidden:v`, a value that changes
 * with it; `notices`, a stream. All expire. Where Redis lost rows, an instance adds its own again.
 */

/** ARGV: prefix, known version. Returns the version, and the rows where it differs. */
const READ = `
local version = redis.call('GET', ARGV[1] .. 'hidden:v') or ''
if version ~= '' and version == ARGV[2] then return { version } end
return { version, redis.call('HVALS', ARGV[1] .. 'hidden') }`;

/** ARGV: prefix, rows, ms to live. Of two versions of a row the later one stays. */
const WRITE = `
local key, version = ARGV[1] .. 'hidden', ARGV[1] .. 'hidden:v'
for _, text in ipairs(cjson.decode(ARGV[2])) do
  local row = cjson.decode(text)
  local known = redis.call('HGET', key, row.id)
  if not known or cjson.decode(known).at < row.at then redis.call('HSET', key, row.id, text) end
end
redis.call('PEXPIRE', key, ARGV[3])
local now = redis.call('TIME')
redis.call('SET', version, now[1] .. '.' .. now[2] .. '.' .. redis.call('HLEN', key), 'PX', ARGV[3])
return 1`;

/** ARGV: prefix, a notice, ms to live. */
const TELL = `
redis.call('XADD', ARGV[1] .. 'notices', 'MAXLEN', '~', ${MAX_NOTICES}, '*', 'n', ARGV[2])
redis.call('PEXPIRE', ARGV[1] .. 'notices', ARGV[3])
return 1`;

/** ARGV: prefix, id of the last notice that was read; where empty, returns the id of the latest. */
const HEAR = `
local key = ARGV[1] .. 'notices'
if ARGV[2] == '' then
  local latest = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)
  return { latest[1] and latest[1][1] or '0-0' }
end
local told = { ARGV[2] }
for _, entry in ipairs(redis.call('XRANGE', key, '(' .. ARGV[2], '+')) do
  told[1] = entry[1]
  told[#told + 1] = entry[2][2]
end
return told`;

const text = z.instanceof(Buffer).transform((value) => value.toString('utf8'));
const texts = z.array(text);
const readReply = z.union([z.tuple([text]), z.tuple([text, texts])]);
const notice = z.object({
  kind: z.enum(['old', 'gone']),
  names: z.array(z.string()),
  avatar: z.string().nullable(),
});

export interface SharedHiddenParts {
  link: RedisLink;
  prefix: string;
  /** The store of this instance: it applies while Redis is away, or has lost something. */
  own: OwnHiddenStore;
}

/**
 * The list of hidden players of several instances. Each has the whole list in a file of its own; Redis
 * merges them, row by row, by the latest change.
 */
export function createSharedHiddenStore(parts: SharedHiddenParts): HiddenStore {
  const { link, prefix, own } = parts;
  let version = '';
  let heard = '';

  async function handIn(rows: readonly HiddenRow[]): Promise<void> {
    if (rows.length === 0) return;
    const packed = JSON.stringify(rows.map((row) => JSON.stringify(row)));
    await link.run(WRITE, [prefix, packed, TOMBSTONE_MS]);
  }

  /** Merges the changes of others, and adds rows that Redis lacks. */
  async function merge(): Promise<void> {
    const reply = readReply.safeParse(await link.run(READ, [prefix, version]));
    if (!reply.success) return;
    const [now, packed] = reply.data;
    if (packed === undefined) return;
    const theirs = packed.map((row) => hiddenRow.parse(JSON.parse(row)));
    const ours = await own.merge(theirs);
    if (ours === null) return;
    version = now;
    const at = new Map(theirs.map((row) => [row.id, row.at]));
    await handIn(ours.filter((row) => row.at > (at.get(row.id) ?? 0)));
  }

  async function readNotices(): Promise<Notice[]> {
    const reply = texts.safeParse(await link.run(HEAR, [prefix, heard]));
    if (!reply.success) return [];
    const [last = heard, ...told] = reply.data;
    heard = last;
    return told.map((one) => notice.parse(JSON.parse(one)));
  }

  return {
    async read() {
      if (heard === '') await readNotices();
      await merge();
      return own.read();
    },
    async change(edit) {
      // Applied to the latest list, as far as Redis can be reached.
      await merge();
      const kept = await own.change(edit);
      await handIn((await own.rows()) ?? []);
      return kept;
    },
    async notify(told) {
      const shared = await link.run(TELL, [prefix, JSON.stringify(told), NOTICE_MS]);
      // Processes with the same folder get it without Redis.
      return (await own.notify(told)) || shared !== undefined;
    },
    async notices() {
      return [...(await own.notices()), ...(await readNotices())];
    },
    close: () => own.close(),
  };
}
