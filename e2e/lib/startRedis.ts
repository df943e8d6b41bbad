import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisServer } from './programs.ts';
import { freePort } from './startSite.ts';

/** A real Redis on loopback, on a port and with a folder of its own. */
export interface RunningRedis {
  url: string;
  /** Ends it by a signal, SIGKILL unless told otherwise. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again at the same address, empty unless it was told to save. */
  start(): Promise<void>;
  /** Has it answer nothing while its connections stay. */
  freeze(): void;
  thaw(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** @param settings of redis-server, as it takes them on its command line */
export async function startRedis(...settings: string[]): Promise<RunningRedis> {
  const binary = redisServer();
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'longplay-redis-'));
  const usual = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
  let child: ChildProcess | null = null;

  async function stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    // Who is frozen hears nothing but SIGKILL.
    child.kill('SIGCONT');
    await ended;
    child = null;
  }

  async function start(): Promise<void> {
    const started = spawn(binary, ['--port', String(port), ...usual, ...settings], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    for await (const chunk of started.stdout) {
      if (String(chunk).includes('Ready to accept connections')) break;
    }
    started.stdout.resume();
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
