import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from './lib/checks.ts';
import { installPrograms } from './lib/programs.ts';
import { runTool } from './lib/runTool.ts';

/*
 * `npm test`: every check and test, one after the other, with one count at the end. Each check of
 * the code (types, Biome, knip) counts as one.
 */

const reports = mkdtempSync(join(tmpdir(), 'longplay-reports-'));

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

async function check(tool: string, args: readonly string[]): Promise<Count> {
  console.log(`\n— ${tool} ${args.join(' ')}`);
  const ok = await runTool(tool, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/** A runner that left no report has failed, whatever it printed. */
function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

async function unitTests(): Promise<Count> {
  console.log('\n— vitest');
  const file = join(reports, 'vitest.json');
  const ok = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  const report = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  }>(file);
  if (!report) return FAILED;
  const failed = report.numFailedTests || (ok ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

async function browserTests(): Promise<Count> {
  console.log('\n— playwright');
  const file = join(reports, 'playwright.json');
  const ok = await runTool('playwright', ['test', '-c', 'e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file);
  if (!report) return FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (flaky > 0) console.log(`${flaky} passed on the second try only: see above`);
  const failed = unexpected || (ok ? 0 : 1);
  return { passed: expected + flaky, failed, skipped };
}

installPrograms();
const counts: Count[] = [];
console.log('— build');
counts.push(await check('node', ['server.ts', '--build']));
for (const [tool, args] of CHECKS) counts.push(await check(tool, args));
counts.push(await unitTests());
counts.push(
  await browserTests().catch((error: unknown) => {
    console.error(error);
    return FAILED;
  }),
);
rmSync(reports, { recursive: true, force: true });

const sum = (part: keyof Count) => counts.reduce((all, count) => all + count[part], 0);
// Alone on the last line stands the count of all that ran.
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} not run: see above`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
