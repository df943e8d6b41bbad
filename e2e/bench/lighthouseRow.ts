import { chromium } from '@playwright/test';
import { get } from '#e2e/lib/get.ts';
import { startNginx } from '#e2e/lib/startNginx.ts';
import { freePort, startSite } from '#e2e/lib/startSite.ts';
import config from '#e2e/playwright.config.ts';
import { removeEmptyNext, startEmptyNext } from './emptyNext.ts';
import { type Row, valueRow } from './row.ts';
import { type LighthouseReport, runLighthouse } from './tools/runLighthouse.ts';

const ROUNDS = 5;
const SCORES = [
  ['performance', 98],
  ['accessibility', 100],
  ['best-practices', 100],
  ['seo', 100],
] as const;

/** How often to retry when Lighthouse has no result. */
const TRIES = 3;

/** One run of Lighthouse as a phone, with its default simulated throttling. */
async function look(url: string, tries = TRIES): Promise<LighthouseReport> {
  const port = await freePort();
  const { args = [], ...launch } = config.use?.launchOptions ?? {};
  // nginx has a self-signed certificate here.
  const browser = await chromium.launch({
    ...launch,
    args: [...args, '--ignore-certificate-errors', `--remote-debugging-port=${port}`],
  });
  const report = await runLighthouse(url, port).finally(() => browser.close());
  if (Object.values(report.categories).every(({ score }) => score !== null)) return report;
  if (tries <= 1) throw new Error(`Lighthouse has no result: ${report.runtimeError?.message}`);
  return look(url, tries - 1);
}

const scoreOf = ({ categories }: LighthouseReport, category: string) =>
  Math.round((categories[category]?.score ?? 0) * 100);

/**
 * Lighthouse on a profile page as a phone, through our nginx with HTTP/2 and brotli as visitors get
 * it. Beside it an empty page of the same Next, which is the limit.
 */
export async function lighthouseRow(): Promise<Row[]> {
  const site = await startSite({});
  const empty = await startEmptyNext(5_000);
  const [nginx, emptyNginx] = [
    await startNginx({ sites: [site.url] }),
    await startNginx({ sites: [new URL(empty.url).origin] }),
  ];
  try {
    const url = `${nginx.tlsUrl}/u/MaxMilyin`;
    await get(`${site.url}/u/MaxMilyin`);
    const looks: LighthouseReport[] = [];
    const floor: LighthouseReport[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      looks.push(await look(url));
      floor.push(await look(emptyNginx.tlsUrl + new URL(empty.url).pathname));
    }
    const scores = SCORES.map(([category, value]) =>
      valueRow(
        `Lighthouse: ${category}`,
        'of 100',
        looks.map((report) => scoreOf(report, category)),
        { least: true, value },
      ),
    );
    const shift = looks.map(
      ({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    );
    return [
      ...scores,
      valueRow('layout shift (CLS)', '', shift, { least: false, value: 0 }),
      valueRow(
        'the floor: performance of an empty page of the same Next',
        'of 100',
        floor.map((report) => scoreOf(report, 'performance')),
        null,
      ),
    ];
  } finally {
    await nginx.stop();
    await emptyNginx.stop();
    await site.stop();
    await empty.stop();
    removeEmptyNext();
  }
}
