import { Redis } from 'ioredis';
import type { Log } from '#lib/log.ts';

/** A dead Redis hangs callers for 8 s and more with the client's own defaults. */
const OPTIONS = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  // A script that was perhaps carried out must not be carried out twice.
  autoResendUnfulfilledCommands: false,
  connectTimeout: 1000,
  commandTimeout: 500,
  retryStrategy: (times: number) => Math.min(1000, 50 * 2 ** times),
} as const;
/** How often a Redis that stopped answering is asked whether it is back, ms. */
const PROBE_MS = 1000;
/** The same complaint is not logged more often, ms. */
const COMPLAIN_EVERY_MS = 60_000;

export type ScriptArg = string | number | Uint8Array;

/**
 * The connection to Redis. It is asked only while it answers: a command that is too slow means that
 * Redis is away until it has answered a question in the background, so that an outage costs a
 * reader nothing.
 */
export interface RedisLink {
  /**
   * Carries out a Lua script.
   * @returns its reply, texts as `Buffer`; undefined where Redis is away, too slow or refuses
   */
  run(script: string, args: readonly ScriptArg[]): Promise<unknown>;
  isUp(): boolean;
  /** Called each time when Redis answers again, the first time included. */
  onUp(listener: () => void): void;
  /** A connection of its own, for commands that wait. */
  openListener(): Redis;
  close(): void;
}

export function openRedisLink(url: string, log: Log): RedisLink {
  const redis = new Redis(url, OPTIONS);
  const listeners = new Set<() => void>();
  let up = false;
  let complainedAt = Number.NEGATIVE_INFINITY;
  let probing: NodeJS.Timeout | null = null;
  let tellFirst = () => {};
  /** Over when it is known for the first time whether Redis is there. */
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve;
  });

  function complain(event: string, reason: string, words: string): void {
    if (performance.now() - complainedAt < COMPLAIN_EVERY_MS) return;
    complainedAt = performance.now();
    log.error({ event, reason }, words);
  }

  function rise(): void {
    if (up) return;
    up = true;
    if (complainedAt > 0) log.info({ event: 'redis-back' }, 'Redis answers again');
    complainedAt = Number.NEGATIVE_INFINITY;
    for (const listener of listeners) listener();
    tellFirst();
  }

  function fall(reason: string): void {
    tellFirst();
    const words = 'Redis does not answer: carrying on with what this instance has';
    complain('redis-away', reason, words);
    up = false;
    // A closed connection opens again by itself and then says that it is ready.
    if (redis.status === 'ready') probing ??= setTimeout(probe, PROBE_MS).unref();
  }

  function probe(): void {
    probing = null;
    redis.ping().then(rise, () => fall('no answer'));
  }

  redis.on('ready', rise);
  redis.on('close', () => fall('closed'));
  // Without a listener the client prints its errors; each is followed by `close`.
  redis.on('error', () => {});

  return {
    async run(script, args) {
      await first;
      if (!up) return undefined;
      try {
        return await redis.callBuffer('EVAL', [script, 0, ...args.map(toArgument)]);
      } catch (error) {
        if (error instanceof Error && error.name === 'ReplyError') {
          complain('redis-refused', reasonOf(error), 'Redis refuses: full, or not as it has to be');
        } else {
          fall('too slow');
        }
        return undefined;
      }
    },
    isUp: () => up,
    onUp: (listener) => void listeners.add(listener),
    openListener() {
      const { commandTimeout: _, ...options } = OPTIONS;
      // A question waits 2 s at most: after twice that nobody is there.
      const listener = new Redis(url, { ...options, socketTimeout: 5000 });
      listener.on('error', () => {});
      return listener;
    },
    close() {
      if (probing) clearTimeout(probing);
      redis.disconnect();
    },
  };
}

const toArgument = (arg: ScriptArg) => (arg instanceof Uint8Array ? Buffer.from(arg) : arg);

/** The code of a refusal (`OOM`, `READONLY`); its text may repeat what was sent. */
function reasonOf(error: Error): string {
  return /^[A-Z]+/.exec(error.message)?.[0] ?? 'error';
}
