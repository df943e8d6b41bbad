import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the package.json and lockfile of the bench's tools. */
export const TOOLS = import.meta.dirname;

/**
 * Installs Lighthouse and autocannon if they are missing. They have their own lockfile, so that the
 * project's `npm ci` need not install their packages.
 * @throws Error if npm fails
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
