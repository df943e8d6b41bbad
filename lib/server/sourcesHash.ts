import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of; `lib/demo` is not, for the server alone imports it. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const NOT_BUILT = /\.test\.tsx?$|^lib\/demo\//;

/**
 * The hash of the sources that a build is made of, so that a start builds only when they changed.
 * @param root the project's folder
 */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of filesOf(root, source)) {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(root: string, source: string): string[] {
  if (source.includes('.')) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !NOT_BUILT.test(path))
    .sort();
}
