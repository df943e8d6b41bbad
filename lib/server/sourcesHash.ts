import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFilesBelow } from './filesBelow.ts';

/** The sources of a build. No build contains `lib/demo` (only the server imports it) or the fonts of images. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
const NOT_BUILT = /\.test\.tsx?$|^lib\/(?:demo|images\/fonts)\//;

/**
 * The hash of the sources of a build, so that the server builds only when they changed. It is the same
 * on every system.
 * @param root the project's folder
 */
export function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of listFiles(root, source)) {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(root: string, source: string): string[] {
  if (source.includes('.')) return [source];
  return listFilesBelow(root, join(root, source)).filter((file) => !NOT_BUILT.test(file));
}
