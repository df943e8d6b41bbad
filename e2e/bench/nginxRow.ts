import { rawAnswer } from '#e2e/lib/rawAnswer.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { processorTime } from './processorTime.ts';
import { measureLoad } from './requestsPerSecond.ts';
import { type Round, type Row, rowOf } from './row.ts';
import { startFileServer } from './startFileServer.ts';

const PAGE = '/u/MaxMilyin';
const PACKED = { 'accept-encoding': 'gzip' };
const WAYS = [
  { how: 'gzip', headers: PACKED, goal: { least: true, value: 0.8 } },
  { how: 'not packed', headers: {}, goal: null },
];
const ROUNDS = 5;

interface Asked {
  url: string;
  children(): number[];
}

/** Responses per second of nginx's own CPU time. */
async function ask({ url, children }: Asked, headers: Record<string, string>): Promise<number> {
  const spent = () => children().reduce((sum, pid) => sum + processorTime(pid), 0);
  const before = spent();
  const { answers } = await measureLoad(url, { headers });
  return (answers * 1000) / (spent() - before);
}

/**
 * A cached profile page from nginx with the shipped configuration, against an nginx with Debian's
 * configuration that sends the same bytes from a file. By CPU time of nginx's own processes,
 * because the load generator takes ten times as long as nginx. Compressed, as browsers get it;
 * uncompressed without a goal, because almost all of that is the kernel's `sendfile`, which takes
 * up to twice as long for a cached copy as for a file.
 */
export async function nginxRow(): Promise<Row[]> {
  const site = await startSite({});
  const nginx = await startNginx({ sites: [site.url] });
  const kept = { url: nginx.url + PAGE, children: nginx.children };
  const { body } = await rawAnswer(nginx.url, PAGE, { headers: PACKED });
  const file = await startFileServer(body);
  try {
    const rows: Row[] = [];
    for (const { how, headers, goal } of WAYS) {
      const rounds: Round[] = [];
      // A first round warms both up and does not count.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const both = { ours: await ask(kept, headers), theirs: await ask(file, headers) };
        if (round > 0) rounds.push(both);
      }
      rows.push(
        rowOf({
          ours: `profile page kept by our nginx, ${how}`,
          theirs: 'nginx sends the same from a file',
          unit: "requests a second of nginx's processor time",
          rounds,
          goal,
        }),
      );
    }
    return rows;
  } finally {
    await file.stop();
    await nginx.stop();
    await site.stop();
  }
}
