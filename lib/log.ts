import pino, { type Logger } from 'pino';
import { env } from './env.ts';
import { singleton } from './singleton.ts';

/** What the rooms need of a logger, so that a test can hand in its own. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** With the lines that only who looks for a fault wants to see. */
export type FullLog = Log & Pick<Logger, 'debug'>;

/** Fields that could hold a key or an address of a call; they never reach the output. */
const SECRET = ['key', 'apiKey', 'url', 'address', 'query', 'headers', 'err.cause'];

/**
 * The logger of this process: JSON lines on stdout, from `LOG_LEVEL` up. Used as
 * `log().warn({ event: 'call-failed', kind, detail }, 'A call failed')`.
 */
export function log(): FullLog {
  return singleton('log', () =>
    pino({ level: env().logLevel, base: null, redact: { paths: SECRET, remove: true } }),
  );
}
