import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFilesBelow } from './filesBelow.ts';

/** How long after the build that made it an asset may still be asked for, ms: pages live so long. */
const MAX_AGE_MS = 7 * 24 * 3600 * 1000;
/** What a page loads; the names hold a hash of what stands in them. */
const ASSETS = ['chunks', 'media'];

/**
 * Lays the assets of the build that is there aside: pages that it made are open in browsers and kept
 * by proxies, and go on asking for them after the next one.
 * @param root the project's folder
 * @returns puts those back that the new build does not have, with the times they had
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
