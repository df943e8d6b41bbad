import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOfSite } from './filesOfSite.ts';

/** Next's names for packages that are outside of its bundles: relative links. */
const LINKS = join('.next', 'node_modules');

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
  if (existsSync(join(root, LINKS))) {
    mkdirSync(join(target, LINKS), { recursive: true });
    for (const name of readdirSync(join(root, LINKS), { recursive: true }).map(String)) {
      const link = join(root, LINKS, name);
      if (name.startsWith('@') && !name.includes('-')) mkdirSync(join(target, LINKS, name));
      else symlinkSync(readlinkSync(link), join(target, LINKS, name));
    }
  }
  return { files: files.length };
}
