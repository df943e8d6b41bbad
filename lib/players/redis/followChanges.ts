import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** What another instance did to a player's snapshot. */
interface Change {
  kind: 'put' | 'gone';
  /** Lower-case names that lead, or led, to the player. */
  names: readonly string[];
}

export interface ChangesParts {
  link: RedisLink;
  /** The key of the stream. */
  key: string;
  /** This instance, whose own changes it knows. */
  instance: string;
  onChange(change: Change): void;
  /** Changes may have been missed. */
  onGap(): void;
}

/** How long a question waits for the next change, ms. */
const BLOCK_MS = 2000;
/** How long after a failure the next try is, ms. */
const AGAIN_MS = 200;

const fields = z.array(z.string());
const entries = z.array(z.tuple([z.string(), fields]));
const streams = z.array(z.tuple([z.string(), entries])).nullable();
const kinds = z.enum(['put', 'gone']);

/**
 * Hears of what other instances change. A stream and not a channel: after a connection was lost it
 * goes on where it was, and it is seen whether anything was missed.
 * @returns ends it
 */
export function followChanges(parts: ChangesParts): () => void {
  const { link, key, instance } = parts;
  const redis = link.openListener();
  let ended = false;
  /** The last entry that was heard of; null before the first look. */
  let last: string | null = null;
  /** Whether the stream has to be looked at before it can be said that nothing was missed. */
  let doubtful = true;
  let closed = () => {};
  redis.on('close', () => {
    doubtful = true;
    closed();
  });

  /** Takes up the stream again, and says so where it does not go on from what was heard last. */
  async function takeUp(): Promise<string> {
    const all = entries.parse(await redis.xrange(key, '-', '+'));
    const [oldest, newest] = [all[0], all.at(-1)];
    doubtful = false;
    const goesOn = last !== null && continues(last, oldest?.[0], newest?.[0]);
    if (goesOn && last !== null) return last;
    // The first time, too: what was read before it listened may have changed since.
    parts.onGap();
    for (const change of removals(all)) parts.onChange(change);
    return newest?.[0] ?? '0-0';
  }

  async function hear(): Promise<void> {
    const from = doubtful || last === null ? await takeUp() : last;
    last = from;
    const found = streams.parse(
      await redis.xread('COUNT', 500, 'BLOCK', BLOCK_MS, 'STREAMS', key, from),
    );
    for (const [id, told] of found?.[0]?.[1] ?? []) {
      last = id;
      const change = changeOf(told);
      if (change && told[1] !== instance) parts.onChange(change);
    }
  }

  /** The client forgets a question whose connection was closed: it is never answered. */
  function unlessClosed(question: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      closed = () => reject(new Error('closed'));
      question.then(resolve, reject);
    });
  }

  async function follow(): Promise<void> {
    while (!ended) {
      const ready = redis.status === 'ready';
      await (ready ? unlessClosed(hear()) : becomesReady(redis)).catch(pause);
    }
  }

  void follow();
  return () => {
    ended = true;
    redis.disconnect();
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());

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

/** Whom others removed lately, and nobody has brought back: gone while this instance was not there. */
function removals(all: readonly (readonly [string, string[]])[]): Change[] {
  const last = new Map<string, Change>();
  for (const [, told] of all) {
    const change = changeOf(told);
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
function changeOf(told: readonly string[]): Change | null {
  const kind = kinds.safeParse(told[3]);
  const names = (told[5] ?? '').split(',').filter(Boolean);
  return kind.success && names.length > 0 ? { kind: kind.data, names } : null;
}
