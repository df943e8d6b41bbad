import pino, { type Logger } from 'pino';
import { env } from './env.ts';
import { singleton } from './singleton.ts';

/** What modules need of a logger, so that a test can pass its own. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Logger including debug level. */
export type FullLog = Log & Pick<Logger, 'debug'>;

/** Fields that could contain a key or the URL of a call. They are never logged. */
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
