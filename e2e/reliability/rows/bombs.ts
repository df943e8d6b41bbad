import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { watchMemory } from '#e2e/lib/watchMemory.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms } from '#e2e/reliability/steadyLoad.ts';

const MODES = ['redirect', 'gzipBomb', 'pngBomb', 'huge', 'hang'];
const LINK_LOCAL = 'http://169.254.169.254/';
/** Enough that most icons of a board are new to the site. */
const GAMES = { mastered: 150 };

/** Row 16: responses of the hosts lead nowhere and break nothing. */
export const bombs: Drill = {
  title: 'SSRF, bombs',
  async run() {
    const { found, expect } = createFindings(
      `The media host and the API answer with ${MODES.join(', ')}; every connection of the site is recorded.`,
    );
    const CONNECTIONS = join(mkdtempSync(join(tmpdir(), 'longplay-')), 'connections');
    const preload = pathToFileURL(join(ROOT, 'e2e/lib/recordConnections.ts'));
    const pair = await startPair({
      TIME_SCALE: '0.001',
      CONNECTIONS,
      NODE_OPTIONS: `--import=${preload}`,
    });
    const { site, upstream } = pair;
    const pictureOf = (name: string) => getPicture(`${site.url}/u/${name}/opengraph-image`);
    try {
      // Code, fonts and threads are loaded once, and the heap finds its size.
      for (let round = 0; round < 12; round++) {
        await putPlayer(upstream.url, { name: `Warm${round}`, make: GAMES });
        await pictureOf(`Warm${round}`);
      }
      for (const mode of MODES) {
        await putPlayer(upstream.url, { name: `Under${mode}`, make: GAMES });
        await orderFault(upstream.url, { mode, path: '/Images', location: LINK_LOCAL });
        await orderFault(upstream.url, { mode, path: '/UserPic', location: LINK_LOCAL });
        const growth = watchMemory(site.pid);
        const pictures = [];
        for (let round = 0; round < 5; round++) pictures.push(await pictureOf(`Under${mode}`));
        await orderFault(upstream.url, { mode, location: LINK_LOCAL });
        pictures.push(await pictureOf(`Cold${mode}`));
        const grown = growth();
        await endFaults(upstream.url);
        const longest = Math.max(...pictures.map(({ took }) => took));
        const right = pictures.every(({ status, size }) => status === 200 && size === '1200×630');
        expect(
          right && grown <= 50 && longest <= 3500,
          `${mode}: ${right ? 'a picture each time' : 'no picture'}, ${ms(longest)} at most, memory +${grown.toFixed(0)} MB`,
        );
      }
      const peers = new Set(readFileSync(CONNECTIONS, 'utf8').trim().split('\n'));
      const others = [...peers].filter((peer) => peer !== new URL(upstream.url).host);
      expect(others.length === 0, `${others.length} connections to anybody but the host`);
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
