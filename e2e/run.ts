import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, installPrograms } from './lib/programs.ts';

/*
 * `npm test`: every check and test, one after the other, with one count at the end. Each check of
 * the code (types, Biome, knip) counts as one.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const BIN = join(ROOT, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'longplay-reports-'));

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function run(name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, name), args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function check(name: string, args: string[]): Promise<Count> {
  console.log(`\n— ${name} ${args.join(' ')}`);
  const ok = await run(name, args);
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
  const ok = await run('vitest', [
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
  const ok = await run('playwright', ['test', '-c', 'e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    CHROMIUM: chromium(),
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
counts.push(await check('tsc', ['--noEmit']));
counts.push(await check('biome', ['check', '.']));
counts.push(await check('knip', []));
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
