import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getPathBelow, listFilesBelow } from '#lib/server/filesBelow.ts';

/** Files of a build that are only for the next build or for people. */
const NOT_RUN =
  /^(?:cache|compiled|dev|node_modules|diagnostics|types|turbopack|trace|trace-build|export-marker\.json)(?:\/|$)|\.nft\.json$|\.map$/;

/**
 * The files of a build, and what they need of Next and of packages, by the traces (`*.nft.json`) that
 * Next writes for each route and its server.
 * @param root the project's folder, with a build
 * @returns paths relative to it
 */
export function traceNext(root: string): string[] {
  const build = join(root, '.next');
  const files = listFilesBelow(build);
  const traced = files
    .filter((file) => file.endsWith('.nft.json'))
    .flatMap((file) => {
      const path = join(build, file);
      const { files }: { files: string[] } = JSON.parse(readFileSync(path, 'utf8'));
      return files.map((one) => getPathBelow(root, resolve(dirname(path), one)));
    });
  const own = files.filter((file) => !NOT_RUN.test(file)).map((file) => `.next/${file}`);
  return [...own, ...traced];
}
