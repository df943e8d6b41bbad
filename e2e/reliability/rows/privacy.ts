import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { runPlayer } from '#e2e/lib/runPlayer.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import config from '#e2e/playwright.config.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const MINUTE = 60_000;
const BELOW = ['', '/games', '/share'];
const PICTURES = ['opengraph-image', 'card.svg', 'card.png', 'card.txt'];

type Findings = ReturnType<typeof createFindings>;

const filesWith = (folder: string, text: string) =>
  readdirSync(folder).filter(
    (file) => file !== 'hidden.sqlite' && readFileSync(join(folder, file)).includes(text),
  );

/** Opt-out by command, in real time, on two instances. */
async function optOut({ expect }: Findings): Promise<void> {
  const instances = await startInstances();
  const { a, b, env } = instances;
  const name = 'SofaSundays';
  try {
    for (const { url } of [a, b]) {
      for (const file of PICTURES) await getPicture(`${url}/u/${name}/${file}`);
      for (const below of BELOW) await get(`${url}/u/${name}${below}`);
    }
    const from = performance.now();
    await runPlayer({ ...env, DATA_DIR: a.dataDir }, 'opt-out', name);
    const pages = [a, b].map(({ url }) =>
      getUntil(`${url}/u/${name}`, ({ status }) => status === 404, MINUTE),
    );
    const statuses = (await Promise.all(pages)).map(({ status }) => status);
    const seconds = (performance.now() - from) / 1000;
    const gone = statuses.every((status) => status === 404) && seconds < 60;
    expect(
      gone,
      `opted out by command: ${statuses.join(' and ')} on two instances after ${seconds.toFixed(1)} s`,
    );
    for (const { url, dataDir } of [a, b]) {
      const paths = [
        ...BELOW.map((below) => `/u/${name}${below}`),
        `/embed/${name}`,
        `/api/v1/users/${name}/summary`,
      ];
      const answers = await Promise.all(paths.map((path) => get(url + path)));
      const shown = paths.filter((_, index) => answers[index]?.status !== 404);
      expect(shown.length === 0, `pages and JSON still there: ${shown.join(', ') || 'none'}`);
      const same = await Promise.all(
        PICTURES.map(async (file) => {
          const hidden = await getPicture(`${url}/u/${name}/${file}`);
          return hidden.etag === (await getPicture(`${url}/u/NobodyAtAll/${file}`)).etag;
        }),
      );
      expect(
        same.every(Boolean),
        `${same.filter(Boolean).length} of ${same.length} pictures are an unknown player’s`,
      );
      const files = filesWith(dataDir, name.toLowerCase());
      expect(
        files.length === 0,
        `files of the folder with the name: ${files.join(', ') || 'none'}`,
      );
    }
  } finally {
    await instances.stop();
  }
}

/** Motto and 7 days, with a time scale that makes them seconds. */
async function scaled({ expect }: Findings): Promise<void> {
  const pair = await startPair({ TIME_SCALE: '0.00002' });
  const { site, upstream } = pair;
  try {
    const name = 'ThreeHundredClub';
    const url = `${site.url}/u/${name}`;
    await get(url);
    await putPlayer(upstream.url, { name, profile: { Motto: 'longplay:hide' } });
    const hidden = await getUntil(url, ({ status }) => status === 404, 30_000);
    await putPlayer(upstream.url, { name, profile: { Motto: '' } });
    const back = await getUntil(url, ({ status }) => status === 200, 30_000);
    expect(
      hidden.status === 404 && back.status === 200,
      `by motto: ${hidden.status}, without it ${back.status}`,
    );
    await get(`${site.url}/u/HalfwayHome`);
    await orderFault(upstream.url, { mode: '500' });
    const from = performance.now();
    const days = () => (performance.now() - from) / (86_400_000 * 0.00002);
    while (filesWith(site.dataDir, 'halfwayhome').length > 0 && days() < 30) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // A sweep runs every 250 ms at most, which is 3.5 hours here.
    expect(
      days() < 7.5,
      `a player who vanished is in no file after ${days().toFixed(1)} days, scaled`,
    );
  } finally {
    await endFaults(upstream.url);
    await stopPair(pair);
  }
}

/** What a visitor's browser requests and stores, and what the log says about visitors. */
async function readers({ expect }: Findings): Promise<void> {
  const pair = await startPair();
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const others = new Set<string>();
    let referrers = 0;
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin === pair.site.url) return;
      others.add(origin);
      if (request.headers().referer) referrers += 1;
    });
    for (const path of ['/', '/u/MaxMilyin', '/u/MaxMilyin/games', '/cards', '/privacy']) {
      await page.goto(pair.site.url + path, { waitUntil: 'networkidle' });
    }
    const cookies = (await context.cookies()).length;
    const foreign = [...others].filter((origin) => origin !== pair.upstream.url).length;
    expect(cookies === 0, `${cookies} cookies`);
    expect(
      foreign === 0 && referrers === 0,
      `${foreign} third parties but the icons’ host, ${referrers} referrers`,
    );
    await get(pair.site.url, { headers: { 'x-forwarded-for': '203.0.113.77' } });
    const logged = /203\.0\.113\.77|127\.0\.0\.1:\d+.*remote|remoteAddress/.test(
      pair.site.output(),
    );
    expect(!logged, `addresses of readers in the log: ${logged ? 'yes' : 'none'}`);
  } finally {
    await browser.close();
    await stopPair(pair);
  }
}

/** Row 21: players who opted out are not shown, and nothing about visitors is stored. */
export const privacy: Drill = {
  title: 'Privacy',
  async run() {
    const findings = createFindings(
      'Opt-out by command on two instances in real time; by motto and by a deleted account, with scaled time; a browser’s requests and cookies; the log.',
    );
    await optOut(findings);
    await scaled(findings);
    await readers(findings);
    return findings.found;
  },
};
