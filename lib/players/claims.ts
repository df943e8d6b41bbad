import type { FlightLog } from './flight.ts';

/** What one instance is at, for others not to do it too. */
export interface Claims {
  /**
   * Does the work unless another instance is at it; then waits until that one is done.
   * @param key lower-case name
   * @param log told how far the other one is
   * @returns what the work returns; null when another instance was at it
   * @throws what the work throws
   */
  once<T>(key: string, log: FlightLog, work: (log: FlightLog) => Promise<T>): Promise<T | null>;
}

/** Of an instance that shares nothing. */
export const NO_CLAIMS: Claims = { once: (_key, log, work) => work(log) };
