import { readdirSync } from 'node:fs';
import nodePath, { type PlatformPath } from 'node:path';

/**
 * A file's path relative to a folder, with `/` on every system. Use it for paths that are hashed,
 * compared, looked up or shown; only paths to open may have the system's own separators.
 * @param path path rules of the system; tests pass those of Windows
 */
export function getPathBelow(folder: string, file: string, path: PlatformPath = nodePath): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/**
 * All files in a folder, recursively.
 * @returns paths relative to `root`, see `getPathBelow`, sorted by code units
 */
export function listFilesBelow(root: string, folder = root): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => getPathBelow(root, nodePath.join(entry.parentPath, entry.name)))
    .sort();
}
