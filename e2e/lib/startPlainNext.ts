import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv, freePort, ROOT, type SiteEnv } from './startSite.ts';

/** The built site under `next start`, without `server.ts`. */
export interface PlainNext {
  /** Origin without a trailing slash. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts `next start` on the present build, and waits until it responds.
 * @throws Error with its output if it exits before that
 */
export async function startPlainNext(env: SiteEnv): Promise<PlainNext> {
  const port = String(await freePort());
  const dataDir = mkdtempSync(join(tmpdir(), 'longplay-'));
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-p', port, '-H', '127.0.0.1'], {
    cwd: ROOT,
    env: { ...cleanEnv(), DATA_DIR: dataDir, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ready in')) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`next start ended at once:\n${printed}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
