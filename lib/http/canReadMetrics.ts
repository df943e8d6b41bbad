import { createHash, timingSafeEqual } from 'node:crypto';

export interface MetricsReader {
  /** `METRICS_TOKEN`; null where only this machine may read the metrics. */
  token: string | null;
  /** The header `Authorization`. */
  authorization: string | null;
  /** Whether the request comes from a process of this machine, without a proxy in between. */
  isLocal: boolean;
}

/** Whether a reader may see the metrics: with the token if one is set, otherwise from this machine. */
export function canReadMetrics({ token, authorization, isLocal }: MetricsReader): boolean {
  if (token === null) return isLocal;
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** `timingSafeEqual` needs two buffers of the same length. */
const digest = (text: string) => createHash('sha256').update(text).digest();
