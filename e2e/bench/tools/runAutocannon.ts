import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installTools, TOOLS } from './installTools.ts';

/** What to request, and for how long. */
export interface Cannonade {
  url: string;
  connections: number;
  headers: Record<string, string>;
  /** Seconds. */
  duration: number;
}

/** The part of autocannon's result that is used. */
export interface CannonResult {
  /** Per second on average, and in all. */
  requests: { average: number; total: number };
  /** ms. */
  latency: { p99: number };
  non2xx: number;
  errors: number;
}

/** Requests one address over many connections, as often as it responds. */
export async function runAutocannon(what: Cannonade): Promise<CannonResult> {
  installTools();
  const autocannon = createRequire(join(TOOLS, 'package.json'))('autocannon');
  return autocannon(what);
}
