import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { installTools, TOOLS } from './installTools.ts';

const CLI = join(TOOLS, 'node_modules', 'lighthouse', 'cli', 'index.js');

const reportSchema = z.object({
  /** Scores from 0 to 1; null without a result. */
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
  runtimeError: z.object({ message: z.string() }).optional(),
});

/** The part of a report that is used. */
export type LighthouseReport = z.output<typeof reportSchema>;

/**
 * Runs Lighthouse with its defaults: a phone, with simulated throttling.
 * @param port the browser's debugging port
 * @throws Error if Lighthouse fails or its report is unreadable
 */
export async function runLighthouse(url: string, port: number): Promise<LighthouseReport> {
  installTools();
  const args = [CLI, url, `--port=${port}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    maxBuffer: 64 * 1024 * 1024,
  });
  return reportSchema.parse(JSON.parse(stdout));
}
