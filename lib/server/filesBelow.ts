import { readdirSync } from 'node:fs';
import nodePath, { type PlatformPath } from 'node:path';

/**
 * A file's path below a folder, with `/` between its parts on every system. Use it for what is
 * hashed, compared, looked up or shown; only what is opened may have the system's own separators.
 * @param path the rules of the system; tests pass those of Windows
 */
export function getPathBelow(folder: string, file: string, path: PlatformPath = nodePath): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/**
 * All files in a folder and the folders below it.
 * @returns paths below `root`, see `getPathBelow`, in the order of their code units
 */
export function listFilesBelow(root: string, folder = root): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => getPathBelow(root, nodePath.join(entry.parentPath, entry.name)))
    .sort();
}
