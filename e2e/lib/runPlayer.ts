import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { argsOf, cleanEnv, ROOT, type SiteEnv } from './startSite.ts';

/** Result of a run of `npm run player`. */
export interface PlayerRun {
  code: number | null;
  /** stdout and stderr. */
  printed: string;
}

/** Starts `npm run player` as in package.json, without npm. */
export function spawnPlayer(env: SiteEnv, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [...argsOf('player'), ...args], {
    cwd: ROOT,
    env: { ...cleanEnv(), ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the end of a run. */
export async function endOf(child: ChildProcess): Promise<PlayerRun> {
  let printed = '';
  const take = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const [code] = await once(child, 'close');
  return { code, printed };
}

/** Runs `npm run player` to its end. */
export function runPlayer(env: SiteEnv, ...args: string[]): Promise<PlayerRun> {
  return endOf(spawnPlayer(env, ...args));
}
