import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import config from '#e2e/playwright.config.ts';
import { removeEmptyNext, startEmptyNext } from './emptyNext.ts';
import { type Row, rowOf, valueRow } from './row.ts';

interface Weight {
  /** KB gzip of all scripts and KB of all fonts that a first visit loads. */
  script: number;
  fonts: number;
  /** Origins other than the page's. */
  foreign: string[];
  /** Icons requested before anybody scrolls. */
  icons: number;
}

const kb = (bytes: number) => bytes / 1024;

/** What a browser loads for a page with an empty cache. */
async function weigh(url: string): Promise<Weight> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const weight: Weight = { script: 0, fonts: 0, foreign: [], icons: 0 };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const { origin } = new URL(response.url());
    if (origin !== new URL(url).origin) weight.foreign.push(origin);
    if (type === 'image') weight.icons += 1;
    if (type !== 'script' && type !== 'font') return;
    bodies.push(
      response.body().then((body) => {
        if (type === 'script') weight.script += kb(gzipSync(body).length);
        else weight.fonts += kb(body.length);
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(bodies);
  await browser.close();
  return weight;
}

/**
 * The weight of a profile page of 1,287 games on a first visit, against an empty page of the same
 * Next.
 */
export async function weightRow(): Promise<Row[]> {
  const site = await startSite({});
  const empty = await startEmptyNext(5_000);
  try {
    const url = `${site.url}/u/MaxMilyin`;
    const { text } = await get(url);
    const [ours, theirs] = [await weigh(url), await weigh(empty.url)];
    const most = (value: number) => ({ least: false, value });
    return [
      valueRow(
        'HTML, gzip, its data for React included',
        'KB',
        [kb(gzipSync(text).length)],
        most(30),
      ),
      rowOf({
        ours: 'scripts, gzip',
        theirs: 'scripts of an empty page',
        unit: 'KB',
        by: 'difference',
        rounds: [{ ours: ours.script, theirs: theirs.script }],
        goal: most(15),
      }),
      valueRow('fonts', 'KB', [ours.fonts], most(60)),
      valueRow('origins other than its own', '', [new Set(ours.foreign).size], most(0)),
    ];
  } finally {
    await site.stop();
    await empty.stop();
    removeEmptyNext();
  }
}
