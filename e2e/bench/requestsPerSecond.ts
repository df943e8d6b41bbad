import { runAutocannon } from './tools/runAutocannon.ts';

const CONNECTIONS = 50;
const SECONDS = 4;

export interface Load {
  connections?: number;
  headers?: Record<string, string>;
}

/**
 * Asks for one address as often as it answers, for four seconds.
 * @returns answers a second and in all, and the time that 99 of 100 were faster than, ms
 * @throws Error when an answer is not 200
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

/** Answers a second of one address under 50 connections. */
async function requestsPerSecond(url: string, load?: Load): Promise<number> {
  return (await measureLoad(url, load)).perSecond;
}

const ROUNDS = 5;

/** Measures two addresses in turns; a first round, not counted, warms both up. */
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
