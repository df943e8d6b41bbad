import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A running site with its own process, port and data folder. */
export interface RunningSite {
  /** Origin without a trailing slash. */
  url: string;
  pid: number;
  dataDir: string;
  /** Everything the process has printed. */
  output(): string;
  /**
   * Sends a signal and waits for the end. Resolves with the exit code, null if a signal ended it.
   */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code at the end of the process. */
  ended: Promise<number | null>;
}

export type SiteEnv = Record<string, string | undefined>;

/** A free port on loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The environment of a site under test: this machine's, without variables of a deployment. */
export function cleanEnv(): SiteEnv {
  const OURS =
    /^(RA_|PLAYERS|AWARD_FEED|ANNOUNCE|REDIS_URL|SITE_URL|DATA_DIR|CONTACT|OPT_OUT|TIME_SCALE|PORT|HOST|CLIENT_CALLS|TRUST_PROXY|METRICS_|LOG_LEVEL|LONGPLAY_|NODE_ENV)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** A script of package.json after `node`: a plain command without quotes. */
export const argsOf = (script: string): string[] => scripts[script].split(' ').slice(1);

/** Runs the command of `npm start` as in package.json, without npm and its shell. */
export function spawnSite(env: SiteEnv): ChildProcess {
  return spawn(process.execPath, argsOf('start'), {
    cwd: ROOT,
    // A test sends more requests from one address than any visitor.
    env: {
      ...cleanEnv(),
      CLIENT_CALLS_PER_MINUTE: '1000000',
      // Tests count calls: the feed is read where a test is about it.
      AWARD_FEED_SECONDS: '0',
      ...env,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Starts the built site and waits until it responds.
 * @param env its variables; PORT and DATA_DIR are chosen if missing
 * @throws Error with its output if it exits before it responds
 */
export async function startSite(env: SiteEnv): Promise<RunningSite> {
  const port = env.PORT ?? String(await freePort());
  const ownData = env.DATA_DIR === undefined;
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'longplay-'));
  const child = spawnSite({ HOST: '127.0.0.1', ...env, PORT: port, DATA_DIR: dataDir });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Longplay is at')) resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', () => reject(new Error(`The site ended at once:\n${printed}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    dataDir,
    output: () => printed,
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const code = await ended;
      if (ownData) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
