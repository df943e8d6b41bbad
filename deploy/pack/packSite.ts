import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOfSite } from './filesOfSite.ts';

/** Next's names for packages that are outside of its bundles: relative links. */
const LINKS = join('.next', 'node_modules');

/** The links, as paths below the root; those of scoped packages are a folder deeper. */
function linksIn(root: string): string[] {
  if (!existsSync(join(root, LINKS))) return [];
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isSymbolicLink() ? [path] : inFolder(path);
    });
  return inFolder(LINKS);
}

/**
 * Copies what a built site runs on, and nothing else, into a folder that needs nothing beside it but
 * Node. It starts there with `npm start`'s command and never builds.
 * @param root the project's folder, with a build
 * @param target a folder that is made for it
 * @returns how many files, and their bytes
 */
export async function packSite(root: string, target: string): Promise<{ files: number }> {
  const files = await filesOfSite(root);
  for (const file of files) {
    const to = join(target, file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, file), to, { dereference: true });
  }
  for (const link of linksIn(root)) {
    mkdirSync(dirname(join(target, link)), { recursive: true });
    symlinkSync(readlinkSync(join(root, link)), join(target, link));
  }
  return { files: files.length };
}
