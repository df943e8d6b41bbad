import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { get } from '#e2e/lib/get.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { startOrigin } from '#e2e/lib/startOrigin.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

/** The earliest versions without a known vulnerability of this kind, at the time of writing. */
const FLOORS: Record<string, readonly number[]> = { next: [16, 4, 5], react: [19, 2, 3] };

/** What attacks send: a method, headers, a body. */
const ATTACKS: Record<string, RequestInit> = {
  POST: { method: 'POST' },
  PUT: { method: 'PUT' },
  DELETE: { method: 'DELETE' },
  PATCH: { method: 'PATCH' },
  'a body': { method: 'POST', body: '["$1"]' },
  'Next-Action': { headers: { 'next-action': '00' } },
  'Next-Resume': { headers: { 'next-resume': '1' } },
};

const readJson = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

function isAtLeast(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  const index = floor.findIndex((part, at) => parts[at] !== part);
  return index < 0 || (parts[index] ?? 0) > (floor[index] ?? 0);
}

/** Row 11: server actions and RSC requests of the framework. */
export const actionDos: Drill = {
  title: 'RSC and actions',
  async run() {
    const { found, expect } = createFindings(
      'The manifest of the build, the versions in the lockfile, and attack requests to the site and to nginx with the shipped configuration.',
    );
    const { node, edge } = readJson('.next/server/server-reference-manifest.json');
    const actions = Object.keys({ ...node, ...edge }).length;
    expect(actions === 0, `${actions} server actions in the manifest`);
    const { packages } = readJson('package-lock.json');
    for (const [name, floor] of Object.entries(FLOORS)) {
      const { version } = packages[`node_modules/${name}`];
      expect(isAtLeast(version, floor), `${name} ${version}, at least ${floor.join('.')}`);
    }
    const pair = await startPair();
    const origin = await startOrigin((_, response) => void response.end());
    const nginx = await startNginx({ sites: [origin.url] });
    try {
      for (const [what, init] of Object.entries(ATTACKS)) {
        const bare = await get(`${pair.site.url}/u/MaxMilyin`, init);
        const edgeAnswer = await get(`${nginx.url}/u/MaxMilyin`, init);
        const refused = bare.status >= 400 && bare.status < 500 && edgeAnswer.status < 500;
        expect(
          refused && edgeAnswer.status >= 400,
          `${what}: ${bare.status} from the site, ${edgeAnswer.status} from nginx`,
        );
      }
      expect(origin.seen.length === 0, `${origin.seen.length} of them passed on by nginx`);
      return found;
    } finally {
      await nginx.stop();
      await origin.stop();
      await stopPair(pair);
    }
  },
};
