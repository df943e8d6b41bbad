import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** A change of a player's snapshot by another instance. */
interface Change {
  kind: 'put' | 'gone';
  /** Lower-case names that lead, or led, to the player. */
  names: readonly string[];
}

export interface ChangesParts {
  link: RedisLink;
  /** The key of the stream. */
  key: string;
  /** The id of this instance, whose own changes are skipped. */
  instance: string;
  onChange(change: Change): void;
  /** Changes may have been missed. */
  onGap(): void;
}

/** How long a read waits for the next change, ms. */
const BLOCK_MS = 2000;
/** When to try again after a failure, ms. */
const RETRY_MS = 200;

const fields = z.array(z.string());
const entries = z.array(z.tuple([z.string(), fields]));
const streams = z.array(z.tuple([z.string(), entries])).nullable();
const kinds = z.enum(['put', 'gone']);

/**
 * Follows the changes of other instances. Uses a stream because a channel loses messages with the
 * connection: a stream can be continued, and shows whether anything was missed.
 * @returns stops following
 */
export function followChanges(parts: ChangesParts): () => void {
  const { link, key, instance } = parts;
  const redis = link.openListener();
  let ended = false;
  /** Id of the last entry that was read; null before the first read. */
  let last: string | null = null;
  /** Whether entries may have been missed, so that the stream has to be checked first. */
  let mayHaveGap = true;
  let closed = () => {};
  redis.on('close', () => {
    mayHaveGap = true;
    closed();
  });

  /** Continues the stream. Reports a gap where it does not continue the last entry. */
  async function resume(): Promise<string> {
    const all = entries.parse(await redis.xrange(key, '-', '+'));
    const [oldest, newest] = [all[0], all.at(-1)];
    mayHaveGap = false;
    const isContinued = last !== null && continues(last, oldest?.[0], newest?.[0]);
    if (isContinued && last !== null) return last;
    // Also at the first read: what was loaded before may have changed since.
    parts.onGap();
    for (const change of getRemovals(all)) parts.onChange(change);
    return newest?.[0] ?? '0-0';
  }

  async function readNext(): Promise<void> {
    const from = mayHaveGap || last === null ? await resume() : last;
    last = from;
    const found = streams.parse(
      await redis.xread('COUNT', 500, 'BLOCK', BLOCK_MS, 'STREAMS', key, from),
    );
    for (const [id, told] of found?.[0]?.[1] ?? []) {
      last = id;
      const change = toChange(told);
      if (change && told[1] !== instance) parts.onChange(change);
    }
  }

  /** The client never settles a command whose connection was closed. */
  function unlessClosed(command: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      closed = () => reject(new Error('closed'));
      command.then(resolve, reject);
    });
  }

  async function follow(): Promise<void> {
    while (!ended) {
      const ready = redis.status === 'ready';
      await (ready ? unlessClosed(readNext()) : becomesReady(redis)).catch(pause);
    }
  }

  void follow();
  return () => {
    ended = true;
    redis.disconnect();
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());

function becomesReady(redis: Redis): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      redis.off('ready', over);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(over, 1000).unref();
    redis.on('ready', over);
  });
}

/** Whether a stream still has everything after an entry. */
function continues(last: string, oldest: string | undefined, newest: string | undefined): boolean {
  if (last === '0-0') return true;
  if (oldest === undefined || newest === undefined) return false;
  return compareIds(oldest, last) <= 0 && compareIds(last, newest) <= 0;
}

/** Recent removals that no later change reverts: they may have happened while this instance was off. */
function getRemovals(all: readonly (readonly [string, string[]])[]): Change[] {
  const last = new Map<string, Change>();
  for (const [, told] of all) {
    const change = toChange(told);
    for (const name of change?.names ?? []) if (change) last.set(name, change);
  }
  return [...new Set(last.values())].filter(({ kind }) => kind === 'gone');
}

/** Compares two ids of a stream, `ms-count`. */
function compareIds(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('-').map(Number);
  const [c = 0, d = 0] = other.split('-').map(Number);
  return a - c || b - d;
}

/** `by`, an instance, `kind`, a kind, `names`, names separated by commas. */
function toChange(told: readonly string[]): Change | null {
  const kind = kinds.safeParse(told[3]);
  const names = (told[5] ?? '').split(',').filter(Boolean);
  return kind.success && names.length > 0 ? { kind: kind.data, names } : null;
}
