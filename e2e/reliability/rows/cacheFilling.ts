import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { watchMemory } from '#e2e/lib/watchMemory.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const NAMES = 20_000;
/** The first names warm the process up; only later growth counts. */
const FIRST = 500;
const MALFORMED = [
  'a',
  'has_underscore',
  'x'.repeat(40),
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc',
  'ab.cd',
];
const MB = 1024 * 1024;

const filesOf = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
const bytesOf = (folder: string) =>
  filesOf(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** Row 1: unknown names fill no cache. */
export const cacheFilling: Drill = {
  title: 'Cache filling',
  async run() {
    const { found, expect } = createFindings(
      `${NAMES.toLocaleString('en')} unknown names, 20 at a time; then malformed ones.`,
    );
    const { site, upstream } = await startPair();
    try {
      const ask = async (from: number, to: number) => {
        let other = 0;
        for (let n = from; n < to; n += 20) {
          const some = Array.from({ length: 20 }, (_, i) => get(`${site.url}/u/nobody${n + i}`));
          other += (await Promise.all(some)).filter(({ status }) => status !== 404).length;
        }
        return other;
      };
      await ask(0, FIRST);
      const build = filesOf(join(ROOT, '.next'));
      const growth = watchMemory(site.pid);
      const other = await ask(FIRST, FIRST + NAMES);
      const grown = growth();
      expect(other === 0, `${other} answers other than 404`);
      expect(grown <= 150, `memory grew by ${grown.toFixed(0)} MB at most`);
      const stored = bytesOf(site.dataDir) / MB;
      expect(stored < 64, `DATA_DIR holds ${stored.toFixed(1)} MB`);
      const files = filesOf(join(ROOT, '.next')).length - build.length;
      expect(files === 0, `${files} files more in the build`);
      await forgetCalls(upstream.url);
      for (const name of MALFORMED) {
        const status = await rawStatus(site.url, `/u/${name}`);
        if (status !== 404 && status !== 400) expect(false, `${name}: ${status}`);
      }
      const { total } = await callsOf(upstream.url);
      expect(total === 0, `${total} upstream calls for ${MALFORMED.length} malformed names`);
      return found;
    } finally {
      await stopPair({ site, upstream });
    }
  },
};
