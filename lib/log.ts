import pino, { type Logger } from 'pino';
import { singleton } from './singleton.ts';

/** What the rooms need of a logger, so that a test can hand in its own. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Fields that could hold a key or an address of a call; they never reach the output. */
const SECRET = ['key', 'apiKey', 'url', 'address', 'query', 'headers', 'err.cause'];

/**
 * The logger of this process: JSON lines on stdout. Used as
 * `log().warn({ event: 'call-failed', kind, detail }, 'A call failed')`.
 */
export function log(): Log {
  return singleton('log', () =>
    pino({ level: 'info', base: null, redact: { paths: SECRET, remove: true } }),
  );
}
