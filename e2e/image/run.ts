import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end; its errors go to our stderr.
 * @returns its output without the last line break
 * @throws Error unless it exits with 0
 */
export function run(program: string, ...args: string[]): string {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${status}.`);
  return stdout.trimEnd();
}
