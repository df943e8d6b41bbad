import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Finds a program, and installs it from Debian's packages if it is missing.
 * @param places where it may be; undefined entries are skipped
 * @returns its path
 * @throws Error if the packages do not contain it either
 */
export function fromDebian(name: string, places: readonly (string | undefined)[]): string {
  const found = () => places.find((place) => place && existsSync(place));
  if (found()) return found() ?? '';
  // Tests run in parallel: the second one waits until the first has installed it.
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
