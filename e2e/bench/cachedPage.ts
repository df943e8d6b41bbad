import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { removeEmptyNext, startEmptyNext } from './emptyNext.ts';
import { loadRounds } from './requestsPerSecond.ts';
import { type Row, rowOf } from './row.ts';

/**
 * A cached profile page from `npm start`, against an empty ISR page of the same Next and length.
 */
export async function cachedPage(): Promise<Row> {
  const site = await startSite({});
  const profile = `${site.url}/u/MaxMilyin`;
  const { text } = await get(profile);
  const bytes = Buffer.byteLength(text);
  const empty = await startEmptyNext(bytes);
  try {
    await get(empty.url);
    return rowOf({
      ours: `profile page of ${bytes} bytes`,
      theirs: `empty page of ${empty.bytes} bytes`,
      unit: 'requests/s',
      rounds: await loadRounds(profile, empty.url),
      goal: { least: true, value: 0.9 },
    });
  } finally {
    await empty.stop();
    removeEmptyNext();
    await site.stop();
  }
}
