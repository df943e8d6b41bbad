import { runAutocannon } from './tools/runAutocannon.ts';

const CONNECTIONS = 50;
const SECONDS = 4;

export interface Load {
  connections?: number;
  headers?: Record<string, string>;
}

/**
 * Requests one address as often as it responds, for four seconds.
 * @returns responses per second and in all, and p99 in ms
 * @throws Error for a response other than 200
 */
export async function measureLoad(url: string, load: Load = {}) {
  const { connections = CONNECTIONS, headers = {} } = load;
  const result = await runAutocannon({ url, connections, headers, duration: SECONDS });
  const { requests, latency, non2xx, errors } = result;
  if (non2xx + errors > 0) {
    throw new Error(`${non2xx} answers were not 200, ${errors} failed: ${url}`);
  }
  return { perSecond: requests.average, answers: requests.total, p99: latency.p99 };
}

/** Responses per second of an address with 50 connections. */
async function requestsPerSecond(url: string, load?: Load): Promise<number> {
  return (await measureLoad(url, load)).perSecond;
}

const ROUNDS = 5;

/** Measures two addresses in turns. A first round warms both up and does not count. */
export async function loadRounds(ours: string, theirs: string, load?: Load) {
  const rounds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const both = {
      ours: await requestsPerSecond(ours, load),
      theirs: await requestsPerSecond(theirs, load),
    };
    if (round > 0) rounds.push(both);
  }
  return rounds;
}
