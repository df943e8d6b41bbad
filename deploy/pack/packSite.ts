import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSiteFiles } from './listSiteFiles.ts';

/** Relative links from Next's names to packages that are not bundled. */
const LINKS = join('.next', 'node_modules');

/** The links, as paths relative to the root; those of scoped packages are a folder deeper. */
function listLinks(root: string): string[] {
  if (!existsSync(join(root, LINKS))) return [];
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isSymbolicLink() ? [path] : inFolder(path);
    });
  return inFolder(LINKS);
}

/**
 * Copies only what a built site needs into a folder that needs only Node. The site starts there with
 * the command of `npm start` and never builds.
 * @param root the project's folder, with a build
 * @param target a folder, created if missing
 * @returns the number of files
 */
export async function packSite(root: string, target: string): Promise<{ files: number }> {
  const files = await listSiteFiles(root);
  for (const file of files) {
    const to = join(target, file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, file), to, { dereference: true });
  }
  for (const link of listLinks(root)) {
    mkdirSync(dirname(join(target, link)), { recursive: true });
    symlinkSync(readlinkSync(join(root, link)), join(target, link));
  }
  return { files: files.length };
}
