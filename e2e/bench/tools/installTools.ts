import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder whose package.json and lockfile name the tools of the bench. */
export const TOOLS = import.meta.dirname;

/**
 * Installs Lighthouse and autocannon where they are missing. They have a lockfile of their own, so
 * that `npm ci` of the project need not install their packages.
 * @throws Error when npm fails
 */
export function installTools(): void {
  const installed = ['lighthouse', 'autocannon'].every((name) =>
    existsSync(join(TOOLS, 'node_modules', name)),
  );
  if (installed) return;
  const options = { cwd: TOOLS, stdio: 'inherit', shell: true } as const;
  const { status } = spawnSync('npm ci --no-audit --no-fund', options);
  if (status !== 0) throw new Error('The tools of the bench could not be installed.');
}
