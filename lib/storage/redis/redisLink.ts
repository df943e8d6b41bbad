import { Redis } from 'ioredis';
import type { Log } from '#lib/log.ts';

/** With the client's defaults, a dead Redis blocks callers for 8 s and more. */
const OPTIONS = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  // A script that may have run must not run twice.
  autoResendUnfulfilledCommands: false,
  connectTimeout: 1000,
  commandTimeout: 500,
  retryStrategy: (times: number) => Math.min(1000, 50 * 2 ** times),
} as const;
/** How often a Redis that stopped answering is pinged, ms. */
const PROBE_MS = 1000;
/** The shortest time between two error lines, ms. */
const LOG_EVERY_MS = 60_000;

export type ScriptArg = string | number | Uint8Array;

/**
 * The connection to Redis. After a command that is too slow, Redis counts as away until it has answered
 * a ping in the background. No commands are sent meanwhile, so an outage does not slow readers down.
 */
export interface RedisLink {
  /**
   * Runs a Lua script.
   * @returns its reply, strings as `Buffer`; undefined where Redis is away, too slow or refuses
   */
  run(script: string, args: readonly ScriptArg[]): Promise<unknown>;
  isUp(): boolean;
  /** Calls the listener each time Redis answers again, including the first time. */
  onUp(listener: () => void): void;
  /** Opens another connection, for commands that block. */
  openListener(): Redis;
  close(): void;
}

export function openRedisLink(url: string, log: Log): RedisLink {
  const redis = new Redis(url, OPTIONS);
  const listeners = new Set<() => void>();
  let up = false;
  let loggedAt = Number.NEGATIVE_INFINITY;
  let probing: NodeJS.Timeout | null = null;
  let resolveFirst = () => {};
  /** Resolves when it is first known whether Redis answers. */
  const first = new Promise<void>((resolve) => {
    resolveFirst = resolve;
  });

  function logError(event: string, reason: string, message: string): void {
    if (performance.now() - loggedAt < LOG_EVERY_MS) return;
    loggedAt = performance.now();
    log.error({ event, reason }, message);
  }

  function markUp(): void {
    if (up) return;
    up = true;
    if (loggedAt > 0) log.info({ event: 'redis-back' }, 'Redis answers again');
    loggedAt = Number.NEGATIVE_INFINITY;
    for (const listener of listeners) listener();
    resolveFirst();
  }

  function markDown(reason: string): void {
    resolveFirst();
    const message = 'Redis does not answer: serving what this instance has';
    logError('redis-away', reason, message);
    up = false;
    // A closed connection reconnects by itself and then emits `ready`.
    if (redis.status === 'ready') probing ??= setTimeout(probe, PROBE_MS).unref();
  }

  function probe(): void {
    probing = null;
    redis.ping().then(markUp, () => markDown('no answer'));
  }

  redis.on('ready', markUp);
  redis.on('close', () => markDown('closed'));
  // Without a listener the client prints errors. Each is followed by `close`.
  redis.on('error', () => {});

  return {
    async run(script, args) {
      await first;
      if (!up) return undefined;
      try {
        return await redis.callBuffer('EVAL', [script, 0, ...args.map(toArgument)]);
      } catch (error) {
        if (error instanceof Error && error.name === 'ReplyError') {
          logError(
            'redis-refused',
            getReason(error),
            'Redis refuses commands: out of memory, or misconfigured',
          );
        } else {
          markDown('too slow');
        }
        return undefined;
      }
    },
    isUp: () => up,
    onUp: (listener) => void listeners.add(listener),
    openListener() {
      const { commandTimeout: _, ...options } = OPTIONS;
      // A command blocks for 2 s at most: after more than twice that, Redis is gone.
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

/** The code of an error (`OOM`, `READONLY`). Its text may repeat what was sent. */
function getReason(error: Error): string {
  return /^[A-Z]+/.exec(error.message)?.[0] ?? 'error';
}
