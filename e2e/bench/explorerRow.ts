import { type CDPSession, chromium, type Page } from '@playwright/test';
import { getUntil } from '#e2e/lib/get.ts';
import { makeSearches } from '#e2e/lib/makeSearches.ts';
import { type RawRow, readRows } from '#e2e/lib/recount.ts';
import { RAW_SORTS, RAW_STATUSES } from '#e2e/lib/recountGames.ts';
import { type Pair, startPair, stopPair } from '#e2e/lib/test.ts';
import config from '#e2e/playwright.config.ts';
import { percentile } from './pageLatency.ts';
import { type Row, valueRow } from './row.ts';

const NAME = 'EveryCartEver';
const ROUNDS = 3;
const SEARCHES = 12;
/** A frame at 60 Hz, ms. */
const FRAME = 16;
/** ms between two keys of a fast typist. */
const KEY = 60;

interface Typed {
  /** ms of each pass over all games, ascending. */
  passes: number[];
  /** ms from each key to the next frame, in steps of 8, ascending. */
  keys: number[];
  /** Tasks longer than 50 ms while typing, ms each. */
  long: number[];
}

/** Types searches and chooses filters, as fast as people do. */
async function typeMuch(page: Page, rows: readonly RawRow[]): Promise<Typed> {
  await page.evaluate(() => {
    performance.clearMeasures();
    const seen = { keys: [] as number[], long: [] as number[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'keydown') seen.keys.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(duration);
    }).observe({ type: 'longtask' });
  });
  const search = page.getByRole('searchbox', { name: 'Search' });
  let pressed = 0;
  for (const q of makeSearches('typist', rows, SEARCHES)) {
    await search.fill('');
    const keys = [...q].filter((key) => key.codePointAt(0) !== undefined);
    pressed += keys.length;
    await search.pressSequentially(keys.join(''), { delay: KEY });
  }
  await search.fill('');
  for (const sort of Object.keys(RAW_SORTS)) await page.getByLabel('Order').selectOption(sort);
  for (const status of Object.keys(RAW_STATUSES))
    await page.getByLabel('Award').selectOption(status);
  await page.getByLabel('Award').selectOption('all');
  const { passes, keys, long } = await page.evaluate(() => ({
    passes: performance.getEntriesByName('filter games').map(({ duration }) => duration),
    ...(globalThis as unknown as { seen: { keys: number[]; long: number[] } }).seen,
  }));
  const ascending = (all: number[]) => all.sort((a, b) => a - b);
  // Chromium does not report keys shown within 16 ms.
  const quick = Array<number>(Math.max(0, pressed - keys.length)).fill(FRAME);
  return { passes: ascending(passes), keys: ascending([...quick, ...keys]), long: ascending(long) };
}

/** Opens the list and has the browser load all games. */
async function takeOver(page: Page, { site }: Pair, rate: number): Promise<CDPSession> {
  await page.goto(`${site.url}/u/${NAME}/games`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.getByLabel('Award').selectOption('awarded');
  await page.locator('li[aria-setsize]').first().waitFor();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  return devtools;
}

/** Elements and heap of the page. */
async function weigh(devtools: CDPSession, page: Page): Promise<string> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const [elements, rows] = await page.evaluate(() => [
    document.querySelectorAll('*').length,
    document.querySelectorAll('li[aria-setsize]').length,
  ]);
  return `${(heap / 2 ** 20).toFixed(1)} MB of heap, ${elements} elements, ${rows} rows`;
}

const p95 = (sorted: readonly number[]) => percentile(sorted, 0.95);

/**
 * A pass over 10,432 games in Chromium, filter and search, against a frame; and the same with a CPU
 * four times slower. Printed beside it: the delay of keys, and the size of the page.
 */
export async function explorerRow(): Promise<Row[]> {
  const pair = await startPair();
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    await getUntil(`${pair.site.url}/u/${NAME}/games`, ({ status }) => status === 200, 60_000);
    const rows = await readRows(pair.upstream.apiUrl, NAME);
    const told: Record<number, string> = {};
    const spread: Record<number, number[]> = { 1: [], 4: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const rate of [1, 4]) {
        const page = await browser.newPage();
        const devtools = await takeOver(page, pair, rate);
        const { passes, keys, long } = await typeMuch(page, rows);
        spread[rate]?.push(p95(passes));
        told[rate] =
          `${passes.length} passes, p95 ${p95(passes).toFixed(1)} ms, longest ${passes.at(-1)?.toFixed(1)} ms; ` +
          `${keys.length} keys seen within ${p95(keys)} ms (p95); ${long.length} tasks over 50 ms` +
          `${long.length > 0 ? `, longest ${long.at(-1)?.toFixed(0)} ms` : ''}; ${await weigh(devtools, page)}`;
        await page.close();
      }
    }
    console.log(`  at full speed: ${told[1]}\n  four times slower: ${told[4]}`);
    const row = (speed: string, values: number[]) =>
      valueRow(`a pass over 10,432 games in Chromium, p95, ${speed}`, 'ms', values, {
        least: false,
        value: FRAME,
      });
    return [
      row('at full speed', spread[1] ?? []),
      row('with a CPU four times slower', spread[4] ?? []),
    ];
  } finally {
    await browser.close();
    await stopPair(pair);
  }
}
