import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { get } from '../lib/get.ts';
import { freePort, startSite } from '../lib/startSite.ts';
import config from '../playwright.config.ts';
import { type Row, valueRow } from './row.ts';

const ROUNDS = 3;
const SCORES = [
  ['performance', 98],
  ['accessibility', 100],
  ['best-practices', 100],
  ['seo', 100],
] as const;

/** One look of Lighthouse as a phone, with the throttling that it simulates by default. */
async function look(url: string) {
  const port = await freePort();
  const { args = [], ...launch } = config.use?.launchOptions ?? {};
  const browser = await chromium.launch({
    ...launch,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  await browser.close();
  if (!result) throw new Error('Lighthouse gave nothing.');
  return result.lhr;
}

/** What Lighthouse says of a profile page on a phone. */
export async function lighthouseRow(): Promise<Row[]> {
  const site = await startSite({});
  try {
    const url = `${site.url}/u/MaxMilyin`;
    await get(url);
    const looks: Awaited<ReturnType<typeof look>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) looks.push(await look(url));
    const scores = SCORES.map(([category, value]) =>
      valueRow(
        `Lighthouse: ${category}`,
        'of 100',
        looks.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)),
        { least: true, value },
      ),
    );
    const shift = looks.map(
      ({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    );
    return [...scores, valueRow('layout shift (CLS)', '', shift, { least: false, value: 0 })];
  } finally {
    await site.stop();
  }
}
