import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisServer } from './programs.ts';
import { freePort } from './startSite.ts';

/** A real Redis on loopback, with its own port and folder. */
export interface RunningRedis {
  url: string;
  /** Ends it with a signal, SIGKILL by default. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Restarts it at the same address; empty unless configured to save. */
  start(): Promise<void>;
  /** Freezes it: connections stay, but nothing is answered. */
  freeze(): void;
  thaw(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** @param settings command-line options of redis-server */
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
    // A frozen process only receives SIGKILL.
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
