import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { getPicture, getPictureUntil } from '#e2e/lib/getPicture.ts';
import { freePort, ROOT, startSite } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { watchMemory } from '#e2e/lib/watchMemory.ts';

/** What is promised whatever the media host does: ms, MB. */
const PROMISED = { took: 3_000, growth: 50 };
/** Enough that most icons of a board are new to the site. */
const GAMES = { mastered: 150 };
const MOST_BYTES = 150 * 1024;
/** Seconds for which others may keep a picture with all its icons. */
const GOOD = 300;
/** How long a picture may take to get all its icons on a busy machine, ms. */
const WITHIN = 45_000;

const pictureOf = (site: string, name: string) => `${site}/u/${name}/opengraph-image`;

/** What was asked of the media host. */
async function picturesAsked({ upstream }: Pair) {
  const { calls } = await callsOf(upstream.url);
  return calls.filter(({ path }) => !path.startsWith('/API/'));
}

test.describe('a media host that misbehaves', () => {
  const connections = join(mkdtempSync(join(tmpdir(), 'longplay-')), 'connections');
  // Where redirects lead: nobody may come.
  let visits = 0;
  const inside = createServer((_, response) => void response.end());
  inside.on('connection', () => {
    visits += 1;
  });
  let insidePort = 0;
  let pair: Pair;

  test.beforeAll(async () => {
    insidePort = await freePort();
    await new Promise<void>((resolve) => inside.listen(insidePort, '127.0.0.1', resolve));
    const preload = pathToFileURL(join(ROOT, 'e2e/lib/recordConnections.ts'));
    pair = await startPair({
      // What failed is asked for again after 30 ms.
      TIME_SCALE: '0.001',
      CONNECTIONS: connections,
      NODE_OPTIONS: `--import=${preload}`,
    });
    // Code, fonts and threads are loaded once, and the heap finds its size.
    for (let round = 0; round < 12; round += 1) {
      await putPlayer(pair.upstream.url, { name: `Warm${round}`, make: GAMES });
      await getPicture(pictureOf(pair.site.url, `Warm${round}`));
    }
  });
  test.afterAll(async () => {
    await stopPair(pair);
    inside.close();
  });

  for (const mode of ['redirect', 'gzipBomb', 'pngBomb', 'huge', 'hang']) {
    test(`${mode}: a picture in time, no connection outside, and memory stays`, async () => {
      const { site, upstream } = pair;
      const name = `Under${mode}`;
      const url = pictureOf(site.url, name);
      const outside = 'http://169.254.169.254/Images/000001.png';
      const neighbour = `http://127.0.0.1:${insidePort}/UserPic/_User.png`;
      await putPlayer(upstream.url, { name, make: GAMES });
      await orderFault(upstream.url, { mode, path: '/Images', location: outside });
      await orderFault(upstream.url, { mode, path: '/UserPic', location: neighbour });
      await forgetCalls(upstream.url);
      const growth = watchMemory(site.pid);
      let grown = 0;
      try {
        const picture = await getPicture(url);
        expect([picture.status, picture.size]).toEqual([200, '1200×630']);
        expect(picture.took).toBeLessThan(PROMISED.took);
        const met = async () => {
          await getPicture(url);
          return new Set((await picturesAsked(pair)).map(({ path }) => path));
        };
        // Both faults have been met, and the site has gone on to further icons.
        const tries = mode === 'hang' ? 1 : 9;
        await expect
          .poll(async () => (await met()).size, { timeout: 20_000 })
          .toBeGreaterThan(tries);
        expect(await met()).toContain(`/UserPic/${name}.png`);
      } finally {
        grown = growth();
        await endFaults(upstream.url);
      }
      console.log(`${mode}: memory grew by ${grown.toFixed(0)} MB at most`);
      expect(grown).toBeLessThanOrEqual(PROMISED.growth);
      const peers = new Set(readFileSync(connections, 'utf8').trim().split('\n'));
      expect([...peers]).toEqual([new URL(upstream.url).host]);
      expect(visits).toBe(0);
    });
  }
});

test('icons are asked for once, without the key, and not again after a restart', async () => {
  // Icons that were late are looked for again after a second.
  const TIME_SCALE = '0.1';
  const pair = await startPair({ TIME_SCALE });
  const { upstream } = pair;
  let { site } = pair;
  const isGood = ({ life }: { life: number }) => life === GOOD;
  try {
    const before = await getPictureUntil(pictureOf(site.url, 'MaxMilyin'), isGood, WITHIN);
    expect(before.life).toBe(GOOD);
    const asked = await picturesAsked(pair);
    const paths = asked.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(50);
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(asked.map(({ keySeenIn }) => keySeenIn))).toEqual(new Set(['none']));
    process.kill(site.pid, 'SIGKILL');
    await site.ended;
    site = await startSite({
      RA_API_KEY: 'another-key',
      RA_API_URL: upstream.apiUrl,
      RA_MEDIA_URL: upstream.url,
      DATA_DIR: site.dataDir,
      TIME_SCALE,
    });
    await forgetCalls(upstream.url);
    const after = await getPictureUntil(pictureOf(site.url, 'MaxMilyin'), isGood, WITHIN);
    expect(after.etag).toBe(before.etag);
    expect(await picturesAsked(pair)).toEqual([]);
  } finally {
    await stopPair({ site, upstream });
  }
});

test('a board of icons as heavy as the real ones is a picture of at most 150 KB', async () => {
  // Icons that were late are looked for again after a second.
  const pair = await startPair({ TIME_SCALE: '0.1' }, { richIcons: true });
  const { site, upstream } = pair;
  try {
    // An 8 has the most lamps of all digits.
    await putPlayer(upstream.url, { name: 'MostLamps', make: { mastered: 888 } });
    const expectLight = async (name: string) => {
      const url = pictureOf(site.url, name);
      const picture = await getPictureUntil(url, ({ life }) => life === GOOD, WITHIN);
      expect(picture.life).toBe(GOOD);
      console.log(`${name}: ${(picture.bytes.length / 1024).toFixed(0)} KB`);
      expect(picture.bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    };
    await Promise.all(['MaxMilyin', 'EveryCartEver', 'MostLamps'].map(expectLight));
  } finally {
    await stopPair(pair);
  }
});

test('the demo has its icons from its own stand-in', async () => {
  const site = await startSite({ TIME_SCALE: '0.1' });
  try {
    const url = pictureOf(site.url, 'MaxMilyin');
    const picture = await getPictureUntil(url, ({ life }) => life === GOOD, WITHIN);
    expect(picture.life).toBe(GOOD);
  } finally {
    await site.stop();
  }
});
