import autocannon from 'autocannon';
import { get } from '../lib/get.ts';
import { startSite } from '../lib/startSite.ts';
import { startEmptyNext } from './emptyNext.ts';
import { median, type Row } from './row.ts';

const CONNECTIONS = 50;
const SECONDS = 5;
const ROUNDS = 3;

async function requestsPerSecond(url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0)
    throw new Error(`${non2xx} answers were not 200, ${errors} failed: ${url}`);
  return requests.average;
}

/** A kept profile page from `npm start`, against an empty ISR page of the same Next and length. */
export async function cachedPage(): Promise<Row> {
  const site = await startSite({});
  const profile = `${site.url}/u/MaxMilyin`;
  const { text } = await get(profile);
  const bytes = Buffer.byteLength(text);
  const empty = await startEmptyNext(bytes);
  try {
    await get(empty.url);
    const rounds: { ours: number; theirs: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await requestsPerSecond(profile);
      const theirs = await requestsPerSecond(empty.url);
      // The first round warms both up.
      if (round > 0) rounds.push({ ours, theirs });
    }
    const spread = rounds.map(({ ours, theirs }) => ours / theirs);
    return {
      ours: { what: `profile page of ${bytes} bytes`, value: median(rounds.map((r) => r.ours)) },
      theirs: {
        what: `empty page of ${empty.bytes} bytes`,
        value: median(rounds.map((r) => r.theirs)),
      },
      unit: 'requests/s',
      ratio: median(spread),
      spread,
      goal: { least: true, value: 0.9 },
    };
  } finally {
    await empty.stop();
    await site.stop();
  }
}
