import { startSite } from '#e2e/lib/startSite.ts';
import { removeEmptyNext, startEmptyNext } from './emptyNext.ts';
import { loadRounds } from './requestsPerSecond.ts';
import { type Row, rowOf } from './row.ts';
import { startPlainServer } from './startPlainServer.ts';

const PATHS = ['card.svg', 'badge.json', 'summary'] as const;

const addressOf = (path: (typeof PATHS)[number]) =>
  path === 'summary' ? '/api/v1/users/MaxMilyin/summary' : `/u/MaxMilyin/${path}`;

/**
 * A cached card, badge and summary from `npm start`, against Node's HTTP server with the same
 * bytes. Beside them the minimum of a route handler in the same Next.
 */
export async function handlersRow(): Promise<Row[]> {
  const site = await startSite({});
  const empty = await startEmptyNext(5_000);
  try {
    const rows: Row[] = [];
    for (const path of PATHS) {
      const url = site.url + addressOf(path);
      const answer = await fetch(url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      const plain = await startPlainServer(bytes, {
        'content-type': type,
        'cache-control': answer.headers.get('cache-control') ?? '',
        'content-length': String(bytes.length),
      });
      rows.push(
        rowOf({
          ours: `kept ${path}, ${bytes.length} bytes`,
          theirs: 'node:http sends the same',
          unit: 'requests/s',
          rounds: await loadRounds(url, plain.url),
          goal: { least: true, value: 0.5 },
        }),
      );
      await plain.stop();
    }
    const plain = await startPlainServer(Buffer.from('ok'), { 'content-length': '2' });
    const floor = rowOf({
      ours: 'the floor: an empty route handler of the same Next',
      theirs: 'node:http sends the same',
      unit: 'requests/s',
      rounds: await loadRounds(new URL('/plain', empty.url).href, plain.url),
      goal: null,
    });
    await plain.stop();
    return [...rows, floor];
  } finally {
    await empty.stop();
    removeEmptyNext();
    await site.stop();
  }
}
