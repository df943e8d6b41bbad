import { createHash, timingSafeEqual } from 'node:crypto';

export interface MetricsReader {
  /** What opens the metrics; null where only this machine may read them. */
  token: string | null;
  /** The header `Authorization`. */
  authorization: string | null;
  /** Whether a process of this machine asks, with no proxy between. */
  direct: boolean;
}

/** Whether somebody may read the metrics: with the token where there is one, else from this machine. */
export function mayReadMetrics({ token, authorization, direct }: MetricsReader): boolean {
  if (token === null) return direct;
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** Of one length, as the comparison needs it. */
const digest = (text: string) => createHash('sha256').update(text).digest();
