import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Finds a program; from Debian's packages where there is none.
 * @param places where it may be, the one of an environment variable perhaps
 * @returns its path
 * @throws Error where the packages did not give it either
 */
export function fromDebian(name: string, places: readonly (string | undefined)[]): string {
  const found = () => places.find((place) => place && existsSync(place));
  if (found()) return found() ?? '';
  // Tests run side by side: who comes second waits for the first to have installed it.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  for (const args of [['update'], ['install', '-y', name]]) {
    spawnSync('apt-get', [...wait, ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = found();
  if (!installed) throw new Error(`There is no ${name}, and Debian’s packages did not give one.`);
  return installed;
}
