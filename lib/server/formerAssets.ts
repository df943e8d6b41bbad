import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFilesBelow } from './filesBelow.ts';

/** How long after its build an asset may still be requested, ms: pages are cached that long. */
const MAX_AGE_MS = 7 * 24 * 3600 * 1000;
/** Files that pages load. Their names contain a hash of their content. */
const ASSETS = ['chunks', 'media'];

/**
 * Sets the assets of the current build aside. Its pages are open in browsers and cached by proxies,
 * and still request their assets after the next build.
 * @param root the project's folder
 * @returns restores those that the new build does not have, with their old times
 */
export function keepFormerAssets(root: string): () => void {
  const assets = join(root, '.next', 'static');
  const aside = join(root, '.next', 'cache', 'former-assets');
  const since = Date.now() - MAX_AGE_MS;
  const copy = (from: string, to: string) => {
    for (const file of existsSync(from) ? listFilesBelow(from) : []) {
      const [source, target] = [join(from, file), join(to, file)];
      if (existsSync(target) || statSync(source).mtimeMs < since) continue;
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target, { preserveTimestamps: true });
    }
  };
  for (const folder of ASSETS) copy(join(assets, folder), join(aside, folder));
  return () => {
    for (const folder of ASSETS) copy(join(aside, folder), join(assets, folder));
    rmSync(aside, { recursive: true, force: true });
  };
}
