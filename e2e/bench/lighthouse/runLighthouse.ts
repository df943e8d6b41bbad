import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const FOLDER = import.meta.dirname;
const CLI = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js');

const reportSchema = z.object({
  /** Scores from 0 to 1; null where Lighthouse has no result. */
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
  runtimeError: z.object({ message: z.string() }).optional(),
});

/** What is read of a report. */
export type LighthouseReport = z.output<typeof reportSchema>;

/** Lighthouse has packages of its own, so that `npm ci` of the project need not install them. */
function install(): void {
  if (existsSync(CLI)) return;
  const options = { cwd: FOLDER, stdio: 'inherit', shell: true } as const;
  const { status } = spawnSync('npm ci --no-audit --no-fund', options);
  if (status !== 0) throw new Error('Lighthouse could not be installed');
}

/**
 * Runs Lighthouse with its defaults: a phone, with simulated throttling.
 * @param port where a browser listens for debuggers
 * @throws Error when Lighthouse fails or its report cannot be read
 */
export async function runLighthouse(url: string, port: number): Promise<LighthouseReport> {
  install();
  const args = [CLI, url, `--port=${port}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    maxBuffer: 64 * 1024 * 1024,
  });
  return reportSchema.parse(JSON.parse(stdout));
}
